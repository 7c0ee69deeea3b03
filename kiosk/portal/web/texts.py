"""What the portal's pages say, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.service import Language, Text
from kiosk.portal.web.appointment_texts import APPOINTMENT_TEXTS
from kiosk.portal.web.work_texts import WORK_TEXTS

TEXTS: Mapping[str, Text] = {
    **APPOINTMENT_TEXTS,
    **WORK_TEXTS,
    "title": Text("البوابة المركزية", "Central portal"),
    "skip": Text("إلى محتوى الصفحة", "Skip to the page"),
    "log_in": Text("تسجيل الدخول", "Log in"),
    "log_out": Text("تسجيل الخروج", "Log out"),
    "name": Text("الاسم", "Name"),
    "password": Text("كلمة المرور", "Password"),
    "wrong_password": Text(
        "الاسم أو كلمة المرور غير صحيحة. بعد عدة محاولات يُقفل الاسم دقيقة.",
        "Name or password is wrong. After several tries the name is locked for a minute.",
    ),
    "requests": Text("الطلبات", "Requests"),
    "nodes": Text("العقد", "Nodes"),
    "held": Text("عمليات موقوفة للمراجعة", "Held operations"),
    "since": Text("موقوفة منذ", "Since"),
    "reference": Text("رقم الطلب", "Reference"),
    "service": Text("الخدمة", "Service"),
    "state": Text("الحالة", "State"),
    "every_state": Text("كل الحالات", "Every state"),
    "filed": Text("وقت التقديم", "Filed"),
    "mission": Text("البعثة", "Mission"),
    "mission_code": Text("رمز البعثة", "Mission's code"),
    "search": Text("بحث", "Search"),
    "export": Text("تصدير CSV", "Export CSV"),
    "no_requests": Text("لا توجد طلبات هنا.", "There are no requests here."),
    "fields": Text("بيانات الطلب", "What was filed"),
    "no_fields": Text(
        "لا يمكن عرض البيانات هنا: حُذفت أو أن البوابة لا تقرؤها.",
        "The data can't be shown here: it is erased, or the portal can't read it.",
    ),
    "other_answers": Text("بيانات أخرى", "Other answers"),
    "by_clerk": Text("يملؤه الموظف", "The clerk fills it in"),
    "missing_papers": Text("أوراق ناقصة", "Missing papers"),
    "history": Text("سجل الطلب", "History"),
    "by_portal": Text("البوابة", "Portal"),
    "decide": Text("تغيير الحالة", "Move the request"),
    "new_state": Text("الحالة الجديدة", "New state"),
    "note": Text("ملاحظة (تبقى في البوابة)", "Note (stays in the portal)"),
    "choose": Text("الاختيار…", "Choose…"),
    "save": Text("حفظ", "Save"),
    "nothing_to_decide": Text("لا خطوة تالية لهذه الحالة.", "There is no step after this state."),
    "arrived": Text("وصل إلى البوابة", "Received here"),
    "just_now": Text("الآن", "just now"),
    "node": Text("العقدة", "Node"),
    "speed": Text("السرعة", "Speed"),
    "for_whom": Text("الطلب لـ", "For"),
    "last_seen": Text("آخر اتصال", "Last seen"),
    "received": Text("عمليات مستلمة", "Operations received"),
    "words": Text("كلمات البصمة", "Fingerprint words"),
    "no_nodes": Text("لم تُسجَّل أي عقدة بعد.", "No node is enrolled yet."),
    "make_code": Text("إنشاء رمز تسجيل", "Make an enrolment code"),
    "code_made": Text(
        "رمز التسجيل، صالح لعقدة واحدة ولمدة 24 ساعة، ولا يظهر مرة أخرى:",
        "Enrolment code, good for one node and 24 hours; it isn't shown again:",
    ),
    "no_held": Text("لا شيء موقوف للمراجعة.", "Nothing is held."),
    "reason": Text("السبب", "Reason"),
    "kind": Text("النوع", "Kind"),
    "operation": Text("العملية", "Operation"),
    "older": Text("طلبات أقدم", "Older requests"),
    "newest": Text("أحدث الطلبات", "Newest requests"),
    "show_all": Text("عرض كل الطلبات", "Show all requests"),
    "facts": Text("العملية كما سجّلتها العقدة", "The operation as its node journaled it"),
    "station": Text("المحطة", "Station"),
    "occurred": Text("وقت التسجيل بساعة العقدة", "When, by the node's clock"),
    "version": Text("إصدار النوع", "Version of the kind"),
    "mend": Text("إصلاح وتطبيق", "Mend and apply"),
    "mend_help": Text(
        "عدّلوا النص (JSON) ثم طبّقوه. العملية الأصلية تبقى كما هي، ويُحفظ التعديل باسمكم.",
        "Change the text (JSON), then apply it. The operation stays as it came, your change is kept beside.",
    ),
    "body": Text("نص العملية (JSON)", "Text of the operation (JSON)"),
    "apply_again": Text("تطبيق كما هي", "Apply as it is"),
    "unknown_held": Text("هذه العملية ليست موقوفة للمراجعة.", "This operation isn't held."),
    "still_held": Text("لم تُطبَّق:", "It wasn't applied:"),
    "unknown_node": Text("لا توجد هذه العقدة.", "There is no such node."),
    "hearing.heard": Text("متصلة", "In touch"),
    "hearing.quiet": Text("ساكتة منذ ربع ساعة أو أكثر", "Quiet for a quarter of an hour or more"),
    "hearing.silent": Text("صامتة منذ يوم أو أكثر", "Silent for a day or more"),
    "hearing.withdrawn": Text("مسحوبة", "Withdrawn"),
    "by": Text("بواسطة", "by"),
    "withdraw": Text("سحب العقدة", "Withdraw"),
    "withdraw_help": Text(
        "بعد السحب لا تقبل البوابة منها شيئاً، وما وصل يبقى. يمكن إعادتها في أي وقت.",
        "The portal then takes nothing more from it; what came stays. It can be taken back at any time.",
    ),
    "take_back": Text("إعادة العقدة", "Take back"),
    "release": Text("الإصدار", "Release"),
    "waiting": Text("عمليات تنتظر هناك", "Operations waiting there"),
    "oldest": Text("أقدمها", "The oldest"),
    "free_disk": Text("مساحة القرص الحرة (ميغابايت)", "Free disk (MB)"),
    "clock": Text("الساعة", "Clock"),
    "clock_right": Text("صحيحة", "right"),
    "clock_fast": Text("متقدمة، الفرق:", "fast by"),
    "clock_slow": Text("متأخرة، الفرق:", "slow by"),
    "told": Text("آخر تقرير عن حالتها", "Last report of its health"),
    "publications": Text("الخدمات والرسوم", "Services and fees"),
    "publish_new": Text("نشر تغييرات", "Publish changes"),
    "publish_help": Text(
        "تُلصق صفوف [[change]] هنا بصيغة ملف البعثة، أو يُختار ملف. تُعرض التغييرات قبل نشرها، "
        "وتحل محل كل ما نُشر سابقاً للبعثة نفسها أو للجميع.",
        "Paste [[change]] rows in the form of a mission's file, or choose a file. You see what changes "
        "before it is published. It takes the place of all that was published before for the same mission, "
        "or for all.",
    ),
    "changes": Text("التغييرات", "Changes"),
    "file": Text("ملف", "File"),
    "mission_or_all": Text("البعثة (فارغة: كل البعثات)", "Mission (empty: all missions)"),
    "preview": Text("عرض التغييرات", "Show what changes"),
    "publish": Text("نشر", "Publish"),
    "published_before": Text("يحل محل هذه النشرة", "It takes the place of this one"),
    "publish_for": Text("نشر إلى", "Publish for"),
    "all_missions": Text("كل البعثات", "All missions"),
    "no_publications": Text("لم يُنشر شيء بعد.", "Nothing was published yet."),
    "no_changes": Text(
        "لا تغيير: يسري الكتالوج المرفق وحده.", "No change: the catalogue holds as it was shipped."
    ),
    "publication": Text("النشرة", "Publication"),
    "in_force": Text("سارٍ", "Counts"),
    "superseded": Text("حلّ محله نشر لاحق", "A later one took its place"),
    "what": Text("ماذا", "What"),
    "before": Text("كما أُرفق", "As shipped"),
    "after": Text("الجديد", "New"),
    "valid_from": Text("من", "From"),
    "valid_to": Text("إلى", "To"),
    "faults": Text("لم يُنشر شيء. الأخطاء:", "Nothing was published. What is wrong:"),
    "offered": Text("تُقدَّم", "Offered"),
    "not_offered": Text("لا تُقدَّم", "Not offered"),
    "mission_sets": Text("تحدده البعثة", "The mission sets it"),
    "change.enabled": Text("التقديم", "Offered or not"),
    "change.disabled_reason": Text("سبب الإيقاف", "Why it isn't offered"),
    "change.fee": Text("رسم", "Fee"),
    "change.service": Text("خدمة جديدة", "New service"),
    "change.queue_group": Text("الدور", "Line"),
    "back": Text("رجوع", "Back"),
    "unknown_request": Text("لا يوجد هذا الطلب.", "There is no such request."),
    "illegal_move": Text(
        "لم تُحفظ الحالة: تغيّر الطلب في هذه الأثناء. يُرجى الاطلاع على حالته الآن.",
        "Nothing was saved: the request has moved meanwhile. See where it is now.",
    ),
    "form_expired": Text(
        "انتهت صلاحية الصفحة. ارجعوا وافتحوها من جديد.",
        "The page is out of date. Go back and open it again.",
    ),
    "no_page": Text("لا توجد هذه الصفحة.", "There is no such page."),
    "not_taken": Text(
        "لم يُحفظ شيء: في الصفحة السابقة حقل ناقص، أو أطول من المسموح، أو فيه رموز لا تُحفظ. "
        "ارجعوا إليها وصحّحوه.",
        "Nothing was saved: on the page before, a field is empty, too long, or has signs that can't be kept. "
        "Go back to it and correct it.",
    ),
    "too_large": Text(
        "لم يُحفظ شيء: ما أُرسل أكبر مما يُقبل هنا. ارجعوا واختصروه.",
        "Nothing was saved: what was sent is larger than what is taken here. Go back and shorten it.",
    ),
    "portal_busy": Text(
        "قاعدة بيانات البوابة لا تجيب الآن. أعيدوا المحاولة بعد قليل، وانظروا أولاً هل حُفظ ما أُرسل.",
        "The portal's database doesn't answer now. Try again in a moment; look first whether what was sent "
        "is saved.",
    ),
    "portal_failed": Text(
        "تعذّر ذلك لخلل في البوابة، وقد سُجّل. انظروا هل حُفظ ما أُرسل، وأخبروا من يشرف على البوابة.",
        "That failed by a fault of the portal, which its log has noted. Look whether what was sent is saved, "
        "and tell whoever runs the portal.",
    ),
    "mission_needed": Text("يُرجى كتابة رمز البعثة بثلاثة أحرف.", "Give the mission's code, three letters."),
    "other_mission": Text("حسابكم لبعثة أخرى.", "Your account is for another mission."),
    "kind.payloads.erased": Text("حذف بيانات شخصية", "Personal data was erased"),
    "kind.request.filed": Text("تقديم طلب", "A request was filed"),
    "answer.yes": Text("نعم", "Yes"),
    "answer.no": Text("لا", "No"),
    "speed.ordinary": Text("عادي", "Ordinary"),
    "speed.urgent": Text("مستعجل", "Urgent"),
    "chip": Text("شريحة الجواز", "The passport's chip"),
    "chip.verified": Text("سليمة، وجهة الإصدار معروفة", "Intact, and its issuer is known"),
    "chip.intact_issuer_unknown": Text("سليمة، وجهة الإصدار غير معروفة", "Intact, its issuer isn't known"),
    "chip.tampered": Text("لا تطابق توقيعها: يُفحص الجواز", "Not as it was signed: look at the passport"),
    "relation.self": Text("مقدّم الطلب نفسه", "The person asking"),
    "relation.child": Text("ابن مقدّم الطلب أو ابنته", "Son or daughter of the person asking"),
    "relation.spouse": Text("زوج مقدّم الطلب أو زوجته", "Husband or wife of the person asking"),
    "relation.parent": Text("والد مقدّم الطلب أو والدته", "Father or mother of the person asking"),
    "relation.sibling": Text("أخو مقدّم الطلب أو أخته", "Brother or sister of the person asking"),
    "relation.agent": Text("موكّل مقدّم الطلب", "Whoever gave the person asking power of attorney"),
    "state.received": Text("مُستلم", "Received"),
    "state.in_review": Text("قيد الدراسة", "In review"),
    "state.needs_documents": Text("بحاجة إلى وثائق", "Needs documents"),
    "state.approved": Text("موافَق عليه", "Approved"),
    "state.rejected": Text("مرفوض", "Rejected"),
    "state.ready_for_pickup": Text("جاهز للاستلام", "Ready for pickup"),
    "state.collected": Text("استُلم", "Collected"),
    "state.cancelled": Text("ملغى", "Cancelled"),
    "held.unreadable": Text("لا يمكن قراءتها", "Can't be read"),
    "held.version-unknown": Text("من إصدار أحدث من البوابة", "From a release newer than the portal"),
    "held.request-known": Text("الطلب موجود من عملية أخرى", "Another operation brought this request"),
    "held.reference-taken": Text("رقم الطلب مستعمل لطلب آخر", "Another request has this reference"),
    "held.not-applied": Text("لم يمكن تطبيقها", "Couldn't be applied"),
}


def say(key: str, language: Language) -> str:
    """Return the text named `key`; `KeyError` if there is none."""
    return TEXTS[key].in_language(language)


def say_code(group: str, code: str, language: Language) -> str:
    """Return a node's `code` of a group in words; the code itself where this release has none for it."""
    found = TEXTS.get(f"{group}.{code}")
    return found.in_language(language) if found else code
