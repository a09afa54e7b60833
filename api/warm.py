"""`python -m api.warm`: compiles the engine at set-up, saying what it waits for."""

from __future__ import annotations


def main() -> None:
    """Compiles every kernel into the cache beside the sources."""
    from rich.console import Console

    with Console(stderr=True).status("Compiling the engine (once, about a minute) …"):
        from scheduler.warm import warm

        warm()


if __name__ == "__main__":
    main()
