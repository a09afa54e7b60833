"""Handing over to the next shift of the office."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from api.auth import Operation, allowed
from api.edge.running import Service
from api.routes.documents import BODY, TOKEN, refuses
from api.routes.fleet import DayAsked
from api.schemas.base import Identifier
from api.schemas.notes import Note, NoteAsked
from api.service.actors import Actor
from api.service.handover import NoteView

router = APIRouter(prefix="/v1/notes", tags=["desk"])

NoteId = Annotated[Identifier, Path()]


@router.get("", response_model=list[Note], responses=refuses(*TOKEN, "not-a-date"))
def list_notes(
    service: Service, day: DayAsked = None, actor: Actor = Depends(allowed(Operation.KEEP_NOTES))
) -> tuple[NoteView, ...]:
    """A day's notes, after those of earlier days that nobody had done before it."""
    return service.desk.notes(day or service.today())


@router.post("", status_code=201, response_model=Note, responses=refuses(*TOKEN, *BODY, "not-a-date"))
def write_note(asked: NoteAsked, service: Service, actor: Actor = Depends(allowed(Operation.KEEP_NOTES))) -> NoteView:
    """Writes a note."""
    return service.desk.write_note(actor, asked.date or service.today(), asked.text.strip())


@router.put("/{note_id}/done", response_model=Note, responses=refuses(*TOKEN, "unknown-note", "invalid-input"))
def mark_done(note_id: NoteId, service: Service, actor: Actor = Depends(allowed(Operation.KEEP_NOTES))) -> NoteView:
    """Says that a note is done. Once more changes nothing."""
    return service.desk.mark_note(actor, note_id, done=True)


@router.delete("/{note_id}/done", response_model=Note, responses=refuses(*TOKEN, "unknown-note", "invalid-input"))
def mark_open(note_id: NoteId, service: Service, actor: Actor = Depends(allowed(Operation.KEEP_NOTES))) -> NoteView:
    """Takes that back: the note is open again."""
    return service.desk.mark_note(actor, note_id, done=False)


@router.delete("/{note_id}", status_code=204, responses=refuses(*TOKEN, "invalid-input"))
def drop_note(note_id: NoteId, service: Service, actor: Actor = Depends(allowed(Operation.KEEP_NOTES))) -> None:
    """Takes a note away, if it is there."""
    service.desk.drop_note(actor, note_id)
