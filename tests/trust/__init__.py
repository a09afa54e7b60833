"""Trust, measured: nothing lost, nobody let in, promises kept under fire. One module a point; `make trust` runs all.

`python -m tests.trust.NAME [--short]` measures one point and prints it as JSON; the short form is also a test.
"""
