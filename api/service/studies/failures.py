"""Why a study came to nothing, in words that say what to do."""

from __future__ import annotations

import logging

from api.planning.cluster import ClusterError
from api.service.studies.ready import StudyFindings
from api.store.studies import Failure
from api.town.parts import TownError

log = logging.getLogger("noriai")

DIED: Failure = {
    "ja": "計算が途中で二度止まりました (メモリー不足かもしれません)。日数か案を減らして、もう一度始めてください。"
    "終わった日は残っているので、続きから計算します。",
    "en": "The computation stopped twice on its way; it may have run out of memory. Try again with fewer days or "
    "scenarios. Days that were simulated are kept, so it goes on from there.",
}
OURS: Failure = {
    "ja": "計算プログラムの誤りで止まりました。ご迷惑をおかけします。続くときは管理者に伝えてください。",
    "en": "A mistake of the program stopped it; we are sorry. If it happens again, tell the administrator.",
}


def failure_of(error: Exception, study_id: str, cluster: str) -> Failure:
    """The words for what stopped a study; the log is told the rest."""
    if isinstance(error, StudyFindings):
        first = error.findings[0]
        return _changed(f"{first.field}: {first.ja}", f"{first.field}: {first.en}")
    if isinstance(error, TownError):
        return _changed(
            f"{error.file}:{error.line}: {error.message.ja}", f"{error.file}:{error.line}: {error.message.en}"
        )
    if isinstance(error, ClusterError):
        log.error("study %s: %s", study_id, error)
        where = cluster or "Dask"
        return {
            "ja": f"計算機群 ({where}) につながらないか、途中で失われました。動いているか確かめて、"
            "もう一度始めてください。",
            "en": f"The cluster ({where}) cannot be reached or was lost. See that it runs, then start again.",
        }
    log.error("study %s", study_id, exc_info=error)
    return OURS


def _changed(ja: str, en: str) -> Failure:
    return {
        "ja": f"始めたあとで町のデータが変わり、このままでは計算できません。{ja}",
        "en": f"The town's data has changed since, and the study no longer fits it. {en}",
    }
