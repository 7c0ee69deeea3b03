"""What the portal's pages say of appointments, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.service import Text

APPOINTMENT_TEXTS: Mapping[str, Text] = {
    "slots": Text("أوقات المواعيد", "Times"),
    "slot": Text("وقت", "Time"),
    "bookings": Text("المواعيد", "Appointments"),
    "appointment_reference": Text("رقم الموعد", "Reference"),
    "day": Text("اليوم", "Day"),
    "day_before": Text("اليوم السابق", "Day before"),
    "day_after": Text("اليوم التالي", "Day after"),
    "show": Text("عرض", "Show"),
    "time": Text("الوقت", "Time"),
    "capacity": Text("السعة", "Capacity"),
    "lent": Text("حصة أجهزة الخدمة", "Lent to kiosks"),
    "sold": Text("حُجز عبر الويب", "Booked on the web"),
    "free": Text("متاح", "Free"),
    "open": Text("مفتوح", "Open"),
    "closed": Text("مغلق", "Closed"),
    "pending": Text("السعة تنقص مع عودة الحصص", "Falling as units come back"),
    "no_slots": Text("لا مواعيد في هذا اليوم.", "There is nothing to book on this day."),
    "no_timetable": Text(
        "لم يصل بعد دوام أي بعثة. يصل مع أول اتصال من عقدة استوردت ملف بعثتها.",
        "No mission's timetable is here yet. It comes with the first contact of a node that imported it.",
    ),
    "close_day": Text("إغلاق اليوم كله", "Close the whole day"),
    "open_day": Text("فتح ما أُغلق في هذا اليوم", "Open what was closed on this day"),
    "day_closed": Text(
        "هذا اليوم مغلق كله، ويبقى مغلقاً مهما تغيّر الدوام. أغلقه:",
        "The whole day is closed, and stays so whatever timetable comes. Closed by:",
    ),
    "closed_days": Text("أيام مغلقة قادمة", "Closed days ahead"),
    "close_slot": Text("إغلاق هذا الوقت", "Close this time"),
    "open_slot": Text("فتح هذا الوقت", "Open this time"),
    "close_help": Text(
        "بعد الإغلاق لا يُحجز شيء، وكل من حجز يحتاج إلى موعد جديد. الفتح من جديد لا يعيد مواعيدهم.",
        "Then nothing can be booked, and who has booked needs another time. Opening again doesn't undo that.",
    ),
    "capacity_help": Text(
        "ما أُعطي يبقى. إذا كانت السعة الجديدة أصغر، تُبلغ مع عودة الحصص وإلغاء المواعيد.",
        "What was given away stays. A smaller capacity is reached as units come back and bookings end.",
    ),
    "lent_to": Text("الحصص عند العقد", "Units with nodes"),
    "unused": Text("غير محجوزة بحسب علمنا", "Not booked, as far as is known"),
    "overridden": Text("تجاوز", "Overridden"),
    "overrides": Text("التجاوزات", "Overrides"),
    "override": Text("تجاوز حصة جهاز مفقود", "Override a lost kiosk's units"),
    "override_units": Text("عدد الأماكن", "Units"),
    "override_help": Text(
        "تُعطى هذه الأماكن مرة ثانية. إذا عاد الجهاز أو ظهرت ورقة منه، فقد يحضر هذا العدد زيادة على السعة. "
        "يُحفظ اسمكم والسبب.",
        "These units may be given away again. If the kiosk comes back, or a slip of it, as many people may "
        "come twice. Your name and the reason are kept.",
    ),
    "override.restored": Text(
        "ظهرت حصة نسيتها البوابة عند استعادتها من نسخة احتياطية.",
        "A lease turned up that the portal forgot when it was restored from a backup.",
    ),
    "override.came": Text(
        "حضر شخص كان مكانه قد أُعطي لغيره بعد إلغاء أو تغيير.",
        "Somebody came whose place had been given away after a cancellation or a change.",
    ),
    "override.returned": Text(
        "أعادت العقدة هذه الأماكن، فانتهى تجاوزها.",
        "The node returned as many units, so their override has ended.",
    ),
    "to_move": Text("بحاجة إلى موعد جديد", "Needing another time"),
    "to_move_help": Text(
        "أُغلق وقت هذه المواعيد. اتصلوا بأصحابها، ويغيّرون الموعد على أي جهاز خدمة.",
        "The time of these was closed. Call their holders; they choose another at any kiosk.",
    ),
    "nobody_to_move": Text("لا أحد بحاجة إلى موعد جديد.", "Nobody needs another time."),
    "flagged": Text("للمراجعة", "To be looked at"),
    "nothing_flagged": Text("لا شيء للمراجعة.", "There is nothing to be looked at."),
    "looked_at": Text("تمت المراجعة", "Looked at"),
    "persons": Text("عدد الأشخاص", "Persons"),
    "made_by": Text("حُجز في", "Booked at"),
    "web": Text("الويب", "the web"),
    "booked_at": Text("وقت الحجز", "Booked"),
    "successor": Text("حلّ محله الموعد", "Its place was taken by"),
    "holder": Text("صاحب الموعد", "Holder"),
    "no_holder": Text(
        "لا بيانات هنا: حُجز الموعد عبر الويب أو حُذفت بياناته.",
        "Nothing is kept here: it was booked on the web, or the data is erased.",
    ),
    "holder.name": Text("الاسم", "Name"),
    "holder.document_number": Text("رقم الوثيقة", "Document number"),
    "holder.phone": Text("الهاتف", "Telephone"),
    "holder.birth_year": Text("سنة الميلاد", "Year of birth"),
    "flag.second-booking": Text(
        "للشخص نفسه موعد آخر للخدمة نفسها", "The person has another booking for the service"
    ),
    "flag.unit-taken": Text("ورقة أخرى تحمل المكان نفسه", "Another slip has the same place"),
    "flag.lease-forgotten": Text(
        "قد يكون مكانه أُعطي لغيره بعد استعادة البوابة", "Its place may have been given away after a restore"
    ),
    "flag.unit-shared": Text(
        "أُعطي مكانه لغيره بعد إلغاء أو تغيير، وقد حضر أحدهما أو يحضر",
        "Its place was given away after a cancellation or a change: two may come",
    ),
    "appointment.booked": Text("محجوز", "Booked"),
    "appointment.checked_in": Text("سُجّل الحضور", "Checked in"),
    "appointment.served": Text("تمت الخدمة", "Served"),
    "appointment.missed": Text("لم يحضر", "Missed"),
    "appointment.cancelled": Text("ملغى", "Cancelled"),
    "appointment.rescheduled": Text("نُقل إلى موعد آخر", "Moved to another time"),
    "appointment.needs_rebooking": Text("بحاجة إلى موعد جديد", "Needs another time"),
    "units_ahead": Text("أماكن عندها لأوقات قادمة", "Units it has for times to come"),
    "units_unused": Text("منها غير محجوزة", "Not booked of them"),
    "blocked_help": Text(
        "تبقى هذه الأماكن محجوبة حتى تعود العقدة أو يمر وقتها. إن كانت مفقودة، فالتجاوز في صفحة كل وقت.",
        "These units stay blocked until the node reports or their time has passed. If it is lost, override "
        "them on each time's page.",
    ),
    "owes_leases": Text(
        "لم تُبلغ عن حصصها منذ استعادة البوابة. حتى ذلك الحين لا تُعطى أماكن في بعثتها. "
        "إن كانت مفقودة فاسحبوها.",
        "It hasn't told what it holds since the portal was restored: until then nothing of its mission is "
        "given away. Withdraw it if it is lost.",
    ),
    "in_doubt": Text(
        "استُعيدت هذه العقدة من نسخة، واستُعيدت البوابة أيضاً. ربما أعطت قبل ذلك أماكن على ورق لا يعرفها أحد "
        "الآن، فلا تُعطى أماكن في بعثتها حتى تقرروا.",
        "It was restored from a copy, and so was the portal. Before that it may have given away places on "
        "paper that nobody knows of now: nothing of its mission is given away until you decide.",
    ),
    "decide_doubt": Text("إعطاء الأماكن من جديد", "Give places away again"),
    "decide_doubt_help": Text(
        "اسألوا البعثة أولاً عن أوراق المواعيد التي صدرت عن هذا الجهاز في تلك الأيام، وأنقصوا سعة أوقاتها. "
        "بعد القرار قد يحضر أصحاب الأوراق المجهولة زيادة على السعة. يُحفظ اسمكم والسبب.",
        "First ask the mission for slips that this kiosk printed in those days, and lower the capacity of "
        "their times. After that, people with unknown slips may come beside others. Your name and the reason "
        "are kept.",
    ),
    "doubt_decided": Text("أُعطيت الأماكن من جديد بقرار", "Places were given away again by decision of"),
    "refused.no-doubt": Text(
        "لا شيء يحتاج إلى قرار في هذه العقدة.", "There is nothing to decide of this node."
    ),
    "recall": Text("استرداد حصتها", "Recall its units"),
    "recall_help": Text(
        "تعيد العقدة عند اتصالها ما ليس محجوزاً، ولا تُعطى غيره حتى تسمحوا بذلك.",
        "With its next contact the node returns what isn't booked. It gets nothing more until you let it.",
    ),
    "lend_again": Text("إعطاؤها حصة من جديد", "Lend to it again"),
    "recalled": Text("استُردت حصتها", "Units recalled"),
    "unknown_slot": Text("لا يوجد هذا الوقت.", "There is no such time."),
    "unknown_booking": Text("لا يوجد هذا الموعد.", "There is no such appointment."),
    "refused.slot-unknown": Text("لا يوجد هذا الوقت.", "There is no such time."),
    "refused.day-unknown": Text("لا مواعيد في هذا اليوم.", "There is nothing to book on this day."),
    "refused.not-planned": Text(
        "لم يعد هذا الوقت في دوام البعثة.", "The mission's timetable has this time no more."
    ),
    "refused.booking-unknown": Text("لا يوجد هذا الموعد.", "There is no such appointment."),
    "refused.node-unknown": Text("لا توجد هذه العقدة.", "There is no such node."),
    "refused.other-mission": Text("حسابكم لبعثة أخرى.", "Your account is for another mission."),
    "kind.appointment.booked": Text("حجز موعد", "An appointment was booked"),
    "kind.appointment.moved": Text("تغيّر حال موعد", "An appointment has moved on"),
    "kind.lease.returned": Text("إعادة حصة", "Units were returned"),
    "kind.station.keyed": Text("مفتاح محطة", "A station's key"),
    "kind.mission.changed": Text("تغيير في إعدادات البعثة", "The mission's settings were changed"),
    "kind.mission.imported": Text("استيراد ملف البعثة", "The mission's file was imported"),
    "held.unit-taken": Text("المكان نفسه في ورقة أخرى", "Another slip has the same place"),
    "held.unit-unknown": Text("مكان ليس من حصة العقدة", "A unit that the node wasn't lent"),
    "held.slot-unknown": Text("وقت غير معروف", "An unknown time"),
    "held.other-time": Text(
        "أُعدّ هذا الملف على دوام غير الدوام الساري. تطبيقه كما هو يجعل دوامه الساري في البعثة كلها.",
        "This file was made over another timetable than the one in force. Applied as it is, its timetable "
        "takes that one's place in the whole mission.",
    ),
    "held.booking-known": Text("الموعد موجود من عملية أخرى", "Another operation brought this appointment"),
}
