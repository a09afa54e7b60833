"""Why no messages are sent to an address, in words that say what to do."""

from __future__ import annotations

from collections.abc import Mapping

from api.town.model import Words

WHY: Mapping[str, Words] = {
    "not_an_address": Words("アドレスとして読めません", "it cannot be read as an address"),
    "not_https": Words(
        "https:// ではありません。中身が途中で読まれるおそれがあります",
        "it is not https://, so that others could read the messages on their way",
    ),
    "credentials": Words(
        "アドレスに名前やパスワードが入っています。署名で確かめられるので、要りません",
        "it holds a name or a password; messages are signed, so that none is needed",
    ),
    "no_such_host": Words("そのサーバーの名前が見つかりません", "no server of that name is found"),
    "private_address": Words(
        "この役場の中だけのアドレスです。許可するには NORIAI_PRIVATE_WEBHOOKS=true で起動します",
        "it leads into this network; to allow that, start the server with NORIAI_PRIVATE_WEBHOOKS=true",
    ),
}
