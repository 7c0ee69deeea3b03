"""What the portal's pages say, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.service import Language, Text

TEXTS: Mapping[str, Text] = {
    "title": Text("البوابة المركزية", "Central portal"),
    "log_in": Text("تسجيل الدخول", "Log in"),
    "log_out": Text("تسجيل الخروج", "Log out"),
    "name": Text("الاسم", "Name"),
    "password": Text("كلمة المرور", "Password"),
    "wrong_password": Text(
        "الاسم أو كلمة المرور غير صحيحة. بعد عدة محاولات يُقفل الاسم دقيقة.",
        "Name or password is wrong. After several tries the name is locked for a minute.",
    ),
    "requests": Text("الطلبات", "Requests"),
    "nodes": Text("الأجهزة", "Nodes"),
    "held": Text("عمليات محجوزة", "Held operations"),
    "reference": Text("رقم الطلب", "Reference"),
    "service": Text("الخدمة", "Service"),
    "state": Text("الحالة", "State"),
    "every_state": Text("كل الحالات", "Every state"),
    "filed": Text("قُدّم", "Filed"),
    "mission": Text("البعثة", "Mission"),
    "search": Text("بحث", "Search"),
    "export": Text("تصدير CSV", "Export CSV"),
    "no_requests": Text("لا توجد طلبات هنا.", "There are no requests here."),
    "fields": Text("بيانات الطلب", "What was filed"),
    "no_fields": Text(
        "لا يمكن عرض البيانات هنا: حُذفت أو أن البوابة لا تقرؤها.",
        "The data can't be shown here: it is erased, or the portal can't read it.",
    ),
    "by_clerk": Text("يملؤه الموظف", "The clerk fills it in"),
    "missing_papers": Text("أوراق ناقصة", "Missing papers"),
    "history": Text("سجل الحالات", "History"),
    "by_portal": Text("البوابة", "Portal"),
    "decide": Text("تغيير الحالة", "Move the request"),
    "new_state": Text("الحالة الجديدة", "New state"),
    "note": Text("ملاحظة", "Note"),
    "save": Text("حفظ", "Save"),
    "nothing_to_decide": Text("لا خطوة تالية لهذه الحالة.", "There is no step after this state."),
    "letter": Text("الحرف", "Letter"),
    "last_seen": Text("آخر اتصال", "Last seen"),
    "received": Text("عمليات مستلمة", "Operations received"),
    "words": Text("كلمات البصمة", "Fingerprint words"),
    "no_nodes": Text("لم يُسجَّل أي جهاز بعد.", "No node is enrolled yet."),
    "make_code": Text("إنشاء رمز تسجيل", "Make an enrolment code"),
    "code_made": Text(
        "رمز التسجيل، صالح لجهاز واحد ولمدة 24 ساعة، ولا يظهر مرة أخرى:",
        "Enrolment code, good for one node and 24 hours; it isn't shown again:",
    ),
    "no_held": Text("لا شيء محجوز.", "Nothing is held."),
    "reason": Text("السبب", "Reason"),
    "kind": Text("النوع", "Kind"),
    "operation": Text("العملية", "Operation"),
    "back": Text("رجوع", "Back"),
    "unknown_request": Text("لا يوجد هذا الطلب.", "There is no such request."),
    "illegal_move": Text(
        "لم تُحفظ الحالة: تغيّر الطلب في هذه الأثناء. راجع حالته الآن.",
        "Nothing was saved: the request has moved meanwhile. See where it is now.",
    ),
    "form_expired": Text(
        "انتهت صلاحية الصفحة. ارجع وافتحها من جديد.", "The page is out of date. Go back and open it again."
    ),
    "mission_needed": Text("اكتب رمز البعثة بثلاثة أحرف.", "Give the mission's code, three letters."),
    "other_mission": Text("حسابك لبعثة أخرى.", "Your account is for another mission."),
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
