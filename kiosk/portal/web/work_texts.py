"""What the portal's pages say of what missions do with requests, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.service import Text

WORK_TEXTS: Mapping[str, Text] = {
    "by_mission": Text("موظفو البعثة", "The mission's staff"),
    "said_there": Text("بساعة البعثة:", "By the mission's clock:"),
    "not_in_force": Text(
        "غير ساري: كان القرار غير ذلك، وتُرك القرار كما هو.",
        "Not in force: it was decided otherwise, and the decision was let stand.",
    ),
    "held_look": Text("موقوف للمراجعة: يُرجى النظر فيه", "Held: look at it"),
    "filed_as": Text("كما قُدّم:", "As filed:"),
    "before_that": Text("قبل ذلك", "Before that"),
    "nothing": Text("لا شيء", "Nothing"),
    "paper_seen": Text("اطُّلع على الأصل", "Original seen"),
    "paper_missing": Text("لم يُطّلع على الأصل", "Original not seen"),
    "handed_to": Text("سُلّمت الوثيقة إلى", "Handed over to"),
    "by_proof": Text("بموجب", "By"),
    "collector_told": Text("الاسم وآخر رقم الإثبات", "Name, and the end of the proof's number"),
    "collector.holder": Text("صاحب الوثيقة", "The holder"),
    "collector.authorised": Text("شخص ينوب عن صاحب الوثيقة", "Somebody authorised"),
    "proof.passport": Text("جواز أو وثيقة سفر", "Passport or travel document"),
    "proof.identity_card": Text("بطاقة هوية", "Identity card"),
    "proof.residence_permit": Text("إقامة", "Residence card"),
    "proof.power_of_attorney": Text("وكالة", "Power of attorney"),
    "request": Text("الطلب", "Request"),
    "state_now": Text("حالته الآن", "Its state now"),
    "mission_says": Text("ما تقوله البعثة", "What the mission says"),
    "let_stand": Text("ترك القرار كما هو", "Let the decision stand"),
    "let_stand_help": Text(
        "يبقى الطلب على حالته الآن، ويبقى ما قالته البعثة في سجل الطلب غير ساري. "
        "وللأخذ بقول البعثة: «تطبيق كما هي».",
        "The request stays as it is now; what the mission said stays in its history, not in force. To take "
        "the mission's word, apply it as it is.",
    ),
    "not_decided": Text("لا قرار حلّ محل هذه العملية.", "Nothing was decided in place of this operation."),
    "export_work": Text("تصدير أعمال البعثات CSV", "Export missions' work as CSV"),
    "kind.request.corrected": Text("تصحيح حقل", "A field was corrected"),
    "kind.request.noted": Text("ملاحظة على طلب", "A note on a request"),
    "kind.request.paper": Text("اطلاع على ورقة", "A paper was looked at"),
    "kind.request.moved": Text("تغيير حالة طلب في البعثة", "The mission moved a request"),
    "kind.request.handed_over": Text("تسليم وثيقة", "A document was handed over"),
    "held.request-unknown": Text("طلبها ليس هنا", "Its request isn't here"),
    "held.decided-otherwise": Text(
        "قالت البعثة غير ما كان قد تقرر", "The mission said otherwise than had been decided"
    ),
}
