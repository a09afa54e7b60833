"""Webhooks: other systems told of bookings; what they answered, and sending it again."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Header, Path, Query

from api.auth import Operation, allowed
from api.edge.running import Service
from api.routes.documents import BODY, TOKEN, refuses
from api.schemas.base import Identifier
from api.schemas.webhooks import (
    BookingMessage,
    Delivery,
    SentAgain,
    Webhook,
    WebhookAsked,
    WebhookChanged,
    WebhookSecret,
)
from api.service.actors import Actor
from api.webhooks.views import DeliveryView, SecretView, WebhookView

router = APIRouter(prefix="/v1/webhooks", tags=["webhooks"])

WebhookId = Annotated[Identifier, Path()]
MessageId = Annotated[Identifier, Path()]
Keeper = Annotated[Actor, Depends(allowed(Operation.KEEP_WEBHOOKS))]
Status = Annotated[Literal["waiting", "delivered", "failed"] | None, Query(description="Only those")]
Before = Annotated[Identifier | None, Query(description="Only messages older than this one")]

ONE = ("unknown-webhook", "invalid-input")


@router.post(
    "",
    status_code=201,
    response_model=WebhookSecret,
    responses=refuses(*TOKEN, *BODY, "webhook-address", "unknown-partner", "too-many-webhooks"),
)
def make_webhook(asked: WebhookAsked, service: Service, actor: Keeper) -> SecretView:
    """A new webhook with the secret that its messages are signed with, which is shown this once."""
    return service.webhooks.make(actor, asked.name.strip(), asked.url, asked.kinds, asked.partner_id)


@router.get("", response_model=list[Webhook], responses=refuses(*TOKEN))
def list_webhooks(service: Service, actor: Keeper) -> tuple[WebhookView, ...]:
    """All webhooks, the oldest first."""
    return service.webhooks.all()


@router.get("/{webhook_id}", response_model=Webhook, responses=refuses(*TOKEN, *ONE))
def get_webhook(webhook_id: WebhookId, service: Service, actor: Keeper) -> WebhookView:
    """One webhook."""
    return service.webhooks.one(webhook_id)


@router.patch(
    "/{webhook_id}", response_model=Webhook, responses=refuses(*TOKEN, *BODY, *ONE, "webhook-address")
)  # fmt: skip
def change_webhook(webhook_id: WebhookId, asked: WebhookChanged, service: Service, actor: Keeper) -> WebhookView:
    """Another name, address or choice of messages; disabled, or enabled again with all that waited meanwhile."""
    name = None if asked.name is None else asked.name.strip()
    return service.webhooks.change(actor, webhook_id, name, asked.url, asked.kinds, asked.enabled)


@router.delete("/{webhook_id}", status_code=204, responses=refuses(*TOKEN, "invalid-input"))
def drop_webhook(webhook_id: WebhookId, service: Service, actor: Keeper) -> None:
    """Takes a webhook away, with its log. Once more changes nothing."""
    service.webhooks.drop(actor, webhook_id)


@router.post("/{webhook_id}/secret", status_code=201, response_model=WebhookSecret, responses=refuses(*TOKEN, *ONE))
def renew_webhook_secret(webhook_id: WebhookId, service: Service, actor: Keeper) -> SecretView:
    """A new secret, shown this once. For a day messages carry the signatures of both."""
    return service.webhooks.rotate(actor, webhook_id)


@router.post("/{webhook_id}/test", status_code=202, response_model=Delivery, responses=refuses(*TOKEN, *ONE))
def try_webhook(webhook_id: WebhookId, service: Service, actor: Keeper) -> DeliveryView:
    """Sends a message of type `webhook.test`, which tells of nothing."""
    return service.webhooks.try_out(webhook_id)


@router.get("/{webhook_id}/messages", response_model=list[Delivery], responses=refuses(*TOKEN, *ONE, "unknown-message"))
def list_messages(
    webhook_id: WebhookId,
    service: Service,
    actor: Keeper,
    status: Status = None,
    before: Before = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> tuple[DeliveryView, ...]:
    """The messages of the last thirty days, the newest first, with what was answered each time."""
    return service.webhooks.deliveries(webhook_id, status, before, limit)


@router.post(
    "/{webhook_id}/messages/{message_id}/send",
    status_code=202,
    response_model=Delivery,
    responses=refuses(*TOKEN, *ONE, "unknown-message"),
)
def send_message_again(webhook_id: WebhookId, message_id: MessageId, service: Service, actor: Keeper) -> DeliveryView:
    """Sends one message again, with its own id: also one that was delivered, which its receiver knows by the id."""
    return service.webhooks.send_again(webhook_id, message_id)


@router.post("/{webhook_id}/messages/send", status_code=202, responses=refuses(*TOKEN, *ONE))
def send_failed_messages_again(webhook_id: WebhookId, service: Service, actor: Keeper) -> SentAgain:
    """Sends every message again that was given up."""
    return SentAgain(messages=service.webhooks.send_failed_again(webhook_id))


told = APIRouter()
"""What other systems are called with, for the OpenAPI document; nobody calls it here."""


@told.post("booking", status_code=204, responses={"default": {"description": "Not taken: it is sent again later"}})
def booking_told(
    message: BookingMessage,
    webhook_id: Annotated[str, Header(description="The message's id, the same however often it is sent")],
    webhook_timestamp: Annotated[int, Header(description="When it was sent, in seconds since 1970")],
    webhook_signature: Annotated[str, Header(description="By the webhook's secret: `v1,…`; two while it is changed")],
) -> None:
    """A booking was made, changed or carried. Any answer but 2xx within 15 seconds means: send it again later."""
