"""Turns committed rows into what is printed: a family's request slip, or a list of papers to bring.

Only what the store holds and what the catalogue says goes on paper; the code is signed here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.domain.acting import Acting, Permission, slip_office
from kiosk.domain.dates import PartialDate
from kiosk.domain.draft import Draft, Filed
from kiosk.domain.fees import fees_of
from kiosk.domain.form import fees_on, papers_for
from kiosk.domain.local_time import local_day
from kiosk.domain.mission import Mission
from kiosk.domain.papers import paper_case
from kiosk.domain.questions import CONCERNED_BIRTH_DATE, Field
from kiosk.domain.service import Fee, Language, Paper, Relation, Service, Speed, Text
from kiosk.domain.training import CODE, is_training
from kiosk.paper.seal import SlipClaims, joined_digest, seal
from kiosk.paper.slip import FeeLine, NextStep, PaperLine, PapersList, RequestSlip, SlipRequest
from kiosk.store import Store, key_id_of, request_payload


@dataclass(frozen=True, slots=True)
class Signer:
    """The station's key, as slips are signed with it."""

    key: Ed25519PrivateKey
    key_id: bytes
    training: bool = False

    def signs_for(self, mission: Mission) -> str:
        """Return whose code it signs: of a store for training nobody's, whatever was taken into it."""
        return CODE if self.training else mission.code


def signer_of(store: Store) -> Signer:
    """Return the key of the station that opened `store`."""
    key = store.station_key
    return Signer(key, key_id_of(key.public_key().public_bytes_raw()), is_training(store.folder))


def request_slip(
    filed: Sequence[Filed],
    services: Mapping[str, Service],
    mission: Mission,
    language: Language,
    signer: Signer,
    printed_ms: int,
    copy: int,
    birth_years: Mapping[str, int],
    next_step: NextStep = NextStep.RECEPTION,
) -> RequestSlip:
    """Return the slip of one visit's requests, in the order they were filed; see `birth_years`."""
    return RequestSlip(
        mission=mission,
        language=language,
        requests=tuple(
            _slip_request(each, services[each.service_id], mission.time_zone, birth_years) for each in filed
        ),
        filed_ms=filed[-1].filed_ms,
        printed_ms=printed_ms,
        copy=copy,
        code=seal(_claims(filed, signer.signs_for(mission), copy), signer.key, signer.key_id),
        next_step=next_step,
    )


def _claims(filed: Sequence[Filed], mission: str, copy: int) -> SlipClaims:
    """Return what the slip of these requests is signed for."""
    last = filed[-1]
    return SlipClaims(
        mission=mission,
        node_letter=last.node_letter,
        epoch=last.epoch,
        seq=last.seq,
        references=tuple(each.reference for each in filed),
        issued_ms=last.filed_ms,
        copy=copy,
        digest=joined_digest(each.payload_digest for each in filed),
    )


def birth_years(store: Store, acting: Acting, filed: Sequence[Filed]) -> Mapping[str, int]:
    """Return in which year whom a request is for was born, by request id.

    It is all that a slip tells of a person, so that a family knows whose number is whose. Left out where
    one asks for oneself, didn't say it, or what was filed is erased.
    """
    acting.require(Permission.PRINT_SLIP)
    reader = slip_office(acting.station)
    years = {}
    for each in filed:
        if each.relation is not Relation.SELF:
            year = _birth_year(request_payload(store, reader, each.request_id) or {})
            if year is not None:
                years[each.request_id] = year
    return years


def _birth_year(payload: Mapping[str, object]) -> int | None:
    answers = payload.get("answers")
    answer = answers.get(CONCERNED_BIRTH_DATE) if isinstance(answers, Mapping) else None
    try:
        return PartialDate.parse(answer["value"]).year if isinstance(answer, Mapping) else None
    except ValueError:
        return None


def papers_list(
    service: Service, speed: Speed, mission: Mission, language: Language, today: date, printed_ms: int
) -> PapersList:
    """Return "what to bring": nothing is asked, so it lists the papers for every relation and age."""
    option = next(option for option in service.speeds if option.speed is speed)
    return PapersList(
        mission=mission,
        language=language,
        service_name=service.name,
        service_plain=service.plain,
        who=service.who,
        papers=all_papers(service, speed, today),
        fees=_fee_lines(fees_on(service, speed, today)),
        printed_ms=printed_ms,
        speed=speed if len(service.speeds) > 1 else None,
        time=option.time,
        in_person=service.in_person,
    )


def all_papers(service: Service, speed: Speed, today: date) -> tuple[PaperLine, ...]:
    """Return what to bring for every relation and age."""
    return _paper_lines(service, papers_for(service, Draft(service.id, Language.ARABIC, speed), today))


def _slip_request(
    filed: Filed, service: Service, time_zone: str, birth_years: Mapping[str, int]
) -> SlipRequest:
    fields = {field.key: field for step in service.steps for field in step.fields}
    papers = {paper.id: paper for paper in service.papers}
    day = local_day(filed.filed_ms, time_zone)
    return SlipRequest(
        reference=filed.reference,
        service_name=service.name,
        service_plain=service.plain,
        relation=filed.relation,
        birth_year=birth_years.get(filed.request_id),
        speed=filed.speed if len(service.speeds) > 1 else None,
        fees=_fee_lines(fees_of(service, filed, day)),
        gaps=_labels([fields[key] for key in filed.gaps]),
        missing_papers=_paper_lines(service, [papers[each] for each in filed.missing_papers]),
    )


def _labels(fields: Sequence[Field]) -> tuple[Text, ...]:
    return tuple(field.label for field in fields)


def _paper_lines(service: Service, papers: Sequence[Paper]) -> tuple[PaperLine, ...]:
    return tuple(PaperLine(paper.label, paper.note, paper_case(service, paper)) for paper in papers)


def _fee_lines(fees: Sequence[Fee]) -> tuple[FeeLine, ...]:
    return tuple(FeeLine(fee.label, fee.amount, fee.currency) for fee in fees)
