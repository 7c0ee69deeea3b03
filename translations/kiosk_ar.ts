<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Welcome to the {mission}</source>
        <translation>أهلاً وسهلاً بكم في {mission}</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>أهلاً وسهلاً بكم</translation>
    </message>
    <message>
        <source>Choose a language to begin</source>
        <translation>اختاروا اللغة للبدء</translation>
    </message>
    <message>
        <source>Have a slip from us? Hold its code to the scanner</source>
        <translation>معكم ورقة منّا؟ قرّبوا رمزها المربّع من الماسح</translation>
    </message>
    <message>
        <source>Waiting time now, in minutes: {low} to {high}</source>
        <translation>وقت الانتظار الآن بالدقائق: من {low} إلى {high}</translation>
    </message>
    <message>
        <source>Waiting time now, in minutes: up to {high}</source>
        <translation>وقت الانتظار الآن بالدقائق: حتى {high}</translation>
    </message>
    <message>
        <source>Waiting time now: more than 3 hours</source>
        <translation>وقت الانتظار الآن: أكثر من 3 ساعات</translation>
    </message>
    <message>
        <source>This kiosk is out of service</source>
        <translation>هذا الجهاز متوقف الآن</translation>
    </message>
    <message>
        <source>You are checked in</source>
        <translation>سُجّل حضوركم</translation>
    </message>
    <message>
        <source>You are already checked in</source>
        <translation>حضوركم مسجّل</translation>
    </message>
    <message>
        <source>This appointment was cancelled</source>
        <translation>أُلغي هذا الموعد</translation>
    </message>
    <message>
        <source>This appointment was changed</source>
        <translation>تغيّر هذا الموعد</translation>
    </message>
    <message>
        <source>Your appointment</source>
        <translation>موعدكم</translation>
    </message>
    <message>
        <source>Your appointment was today at {time}. You can take a number for today or choose a new time.</source>
        <translation>كان موعدكم اليوم الساعة {time}. يمكنكم أخذ رقم دور لليوم أو اختيار وقت جديد.</translation>
    </message>
    <message>
        <source>Your appointment was on {date} at {time}. You can take a number for today or choose a new time.</source>
        <translation>كان موعدكم {date}، الساعة {time}. يمكنكم أخذ رقم دور لليوم أو اختيار وقت جديد.</translation>
    </message>
    <message>
        <source>Your appointment was on {date} at {time}. You can take a number for today or book a new one.</source>
        <translation>كان موعدكم {date}، الساعة {time}. يمكنكم أخذ رقم دور لليوم أو حجز موعد جديد.</translation>
    </message>
    <message>
        <source>Please wait until your number is called.</source>
        <translation>يُرجى الانتظار حتى يُنادى رقمكم.</translation>
    </message>
    <message>
        <source>Your appointment is today at {time}. Your number will be called at its time.</source>
        <translation>موعدكم اليوم الساعة {time}، ويُنادى رقمكم في موعده.</translation>
    </message>
    <message>
        <source>Your appointment was today at {time}. The wait may be longer.</source>
        <translation>كان موعدكم اليوم الساعة {time}، وقد يطول الانتظار.</translation>
    </message>
    <message>
        <source>Your appointment was today at {time}. Please wait until your number is called.</source>
        <translation>كان موعدكم اليوم الساعة {time}. يُرجى الانتظار حتى يُنادى رقمكم.</translation>
    </message>
    <message>
        <source>Your appointment is on {date} at {time}, not today.</source>
        <translation>موعدكم {date}، الساعة {time}، وليس اليوم.</translation>
    </message>
    <message>
        <source>Your number was given to you at check-in. If you don&apos;t have it, please go to {place}.</source>
        <translation>أُعطي لكم رقم الدور عند تسجيل الحضور. وإن لم يكن معكم فتفضلوا إلى {place}.</translation>
    </message>
    <message>
        <source>You are called first on {carried}, when we open at {opening}.</source>
        <translation>يُنادى رقمكم أولاً يوم {carried} عند بدء الدوام في {opening}.</translation>
    </message>
    <message>
        <source>Your number was called. You need no new number: please go to {place}.</source>
        <translation>نودي رقمكم. لا حاجة إلى رقم جديد: تفضلوا إلى {place}.</translation>
    </message>
    <message>
        <source>Your number {ticket} was called. You need no new number: please go to {place}.</source>
        <translation>نودي رقمكم {ticket}. لا حاجة إلى رقم جديد: تفضلوا إلى {place}.</translation>
    </message>
    <message>
        <source>It was cancelled on {moved}. You can book a new one.</source>
        <translation>أُلغي يوم {moved}. يمكنكم حجز موعد جديد.</translation>
    </message>
    <message>
        <source>Another time took its place. The number of the new appointment is {successor}.</source>
        <translation>حلّ محلّه وقت آخر. رقم الموعد الجديد {successor}.</translation>
    </message>
    <message>
        <source>Your appointment is today at {time}. To be received, please go to {place}.</source>
        <translation>موعدكم اليوم الساعة {time}. للاستقبال تفضلوا إلى {place}.</translation>
    </message>
    <message>
        <source>The opening hours changed on your day. Choose a new time.</source>
        <translation>تغيّر الدوام يوم موعدكم. اختاروا موعداً جديداً.</translation>
    </message>
    <message>
        <source>Your number is called now</source>
        <translation>يُنادى رقم دوركم الآن</translation>
    </message>
    <message>
        <source>Your number was called</source>
        <translation>نودي رقم دوركم</translation>
    </message>
    <message>
        <source>This number is no longer valid</source>
        <translation>انتهت صلاحية هذا الرقم</translation>
    </message>
    <message>
        <source>You have a number</source>
        <translation>لديكم رقم دور</translation>
    </message>
    <message>
        <source>Number {ticket}: please go to {place} now.</source>
        <translation>الرقم {ticket}: تفضلوا إلى {place} الآن.</translation>
    </message>
    <message>
        <source>Your number {ticket} is kept, you come first today. Please go to {place} for it.</source>
        <translation>رقمكم {ticket} محفوظ، وأنتم أول من يُنادى اليوم. تفضلوا من أجله إلى {place}.</translation>
    </message>
    <message>
        <source>You were served with it, or its day is over. You can take a new number.</source>
        <translation>استُعمل هذا الرقم أو انتهى يومه. يمكنكم أخذ رقم دور جديد.</translation>
    </message>
    <message>
        <source>You have the number {ticket}. Choose what you came for, and you stand in line with it.</source>
        <translation>لديكم الرقم {ticket}. اختاروا ما جئتم من أجله، ثم انتظروا به دوركم.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) before you.</source>
        <translation>
            <numerusform>لا أحد قبلكم.</numerusform>
            <numerusform>قبلكم شخص واحد.</numerusform>
            <numerusform>قبلكم شخصان.</numerusform>
            <numerusform>قبلكم ⁦%n⁩ أشخاص.</numerusform>
            <numerusform>قبلكم ⁦%n⁩ شخصاً.</numerusform>
            <numerusform>قبلكم ⁦%n⁩ شخص.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is before you.</source>
        <translation>لا أحد قبلكم.</translation>
    </message>
    <message>
        <source>There is an appointment for this service with this document&apos;s number already.</source>
        <translation>يوجد موعد لهذه الخدمة برقم هذه الوثيقة.</translation>
    </message>
    <message>
        <source>You have an appointment for this service: {date}, {time}.</source>
        <translation>لديكم موعد لهذه الخدمة: {date}، الساعة {time}.</translation>
    </message>
    <message>
        <source>This can&apos;t be looked up just now. Try again, or ask a clerk.</source>
        <translation>يتعذّر البحث الآن. أعيدوا المحاولة، أو اسألوا الموظف.</translation>
    </message>
    <message>
        <source>There were many tries. Wait a minute, or ask a clerk.</source>
        <translation>عدد المحاولات كبير. انتظروا دقيقة، أو اسألوا الموظف.</translation>
    </message>
    <message>
        <source>We found no request with these details. Check the number, or ask a clerk.</source>
        <translation>لم نجد طلباً بهذه البيانات. راجعوا الرقم، أو اسألوا الموظف.</translation>
    </message>
    <message>
        <source>We found no appointment with these details. Check the number, or ask a clerk.</source>
        <translation>لم نجد موعداً بهذه البيانات. راجعوا الرقم، أو اسألوا الموظف.</translation>
    </message>
    <message>
        <source>The passport could not be read. Put it back, or type the number.</source>
        <translation>تعذّرت قراءة الجواز. أعيدوا وضعه، أو اكتبوا الرقم.</translation>
    </message>
    <message>
        <source>If neither you nor your agent has it, please go to {place}.</source>
        <translation>إن لم تكن معكم ولا مع وكيلكم، فتفضلوا إلى {place}.</translation>
    </message>
    <message>
        <source>There is nothing to collect yet. You can ask here again another day.</source>
        <translation>لا شيء للاستلام بعد. يمكنكم السؤال هنا مرة أخرى في يوم آخر.</translation>
    </message>
    <message>
        <source>Nothing is asked of you now.</source>
        <translation>لا يُطلب منكم شيء الآن.</translation>
    </message>
    <message>
        <source>Submitted; it has not reached the central office yet.</source>
        <translation>قُدّم الطلب، ولم يصل بعد إلى الإدارة المركزية.</translation>
    </message>
    <message>
        <source>The central office has received it.</source>
        <translation>وصل الطلب إلى الإدارة المركزية.</translation>
    </message>
    <message>
        <source>It is being looked at.</source>
        <translation>الطلب قيد الدراسة.</translation>
    </message>
    <message>
        <source>More papers are needed from you.</source>
        <translation>مطلوب منكم أوراق أخرى.</translation>
    </message>
    <message>
        <source>Please go to {place} and ask which.</source>
        <translation>تفضلوا إلى {place} لمعرفتها.</translation>
    </message>
    <message>
        <source>Approved. We are waiting for the document.</source>
        <translation>تمّت الموافقة. ننتظر وصول الوثيقة.</translation>
    </message>
    <message>
        <source>Not approved. A clerk will explain why and what can be done.</source>
        <translation>لم تتمّ الموافقة. يشرح لكم الموظف السبب وما يمكن فعله.</translation>
    </message>
    <message>
        <source>Please go to {place}.</source>
        <translation>تفضلوا إلى {place}.</translation>
    </message>
    <message>
        <source>Your document is ready.</source>
        <translation>وثيقتكم جاهزة.</translation>
    </message>
    <message>
        <source>You have a number to collect it. It is given to the person with an identity document, or to the agent with the power of attorney.</source>
        <translation>لديكم رقم دور لاستلامها. تُسلَّم لصاحب العلاقة ومعه هويته، أو لوكيله ومعه الوكالة.</translation>
    </message>
    <message>
        <source>You can take a number to collect it. It is given to the person with an identity document, or to the agent with the power of attorney.</source>
        <translation>يمكنكم أخذ رقم دور لاستلامها. تُسلَّم لصاحب العلاقة ومعه هويته، أو لوكيله ومعه الوكالة.</translation>
    </message>
    <message>
        <source>To collect it, please go to {place} with your slip and your identity document.</source>
        <translation>لاستلامها تفضلوا إلى {place} ومعكم ورقة الطلب ووثيقة هويتكم.</translation>
    </message>
    <message>
        <source>The document was handed over on {date}.</source>
        <translation>سُلّمت الوثيقة في {date}.</translation>
    </message>
    <message>
        <source>If you have a question, please go to {place}.</source>
        <translation>إن كان لديكم سؤال فتفضلوا إلى {place}.</translation>
    </message>
    <message>
        <source>The document was handed over.</source>
        <translation>سُلّمت الوثيقة.</translation>
    </message>
    <message>
        <source>We found no request by what was read. Hold the slip of the request to the scanner, or the passport given in it, or type the number.</source>
        <translation>لم نجد طلباً بما قرأه الماسح. قرّبوا منه ورقة الطلب أو الجواز المذكور في الطلب، أو اكتبوا الرقم.</translation>
    </message>
    <message>
        <source>We found no appointment by what was read. Hold the slip of the appointment to the scanner, or the passport that you booked with, or type the number.</source>
        <translation>لم نجد موعداً بما قرأه الماسح. قرّبوا منه ورقة الموعد أو الجواز الذي حجزتم به، أو اكتبوا الرقم.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>أُلغي الطلب.</translation>
    </message>
    <message>
        <source>Please ask a colleague.</source>
        <translation>تفضلوا بسؤال أحد الموظفين.</translation>
    </message>
    <message>
        <source>We are updating and will be back shortly.</source>
        <translation>نحدّث البرنامج ونعود بعد قليل.</translation>
    </message>
    <message>
        <source>The staff have closed it for now.</source>
        <translation>أوقفه الموظفون مؤقتاً.</translation>
    </message>
    <message>
        <source>Part of it has failed. It will be back once that is mended.</source>
        <translation>تعطّل جزء منه، ويعود إلى الخدمة بعد إصلاحه.</translation>
    </message>
    <message>
        <source>Everybody who waits</source>
        <translation>جميع المنتظرين</translation>
    </message>
    <message>
        <source>Waits less, or no more</source>
        <translation>أولوية، أو إلغاؤها</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Reason that the kiosk says</source>
        <translation>السبب الذي يظهر على الجهاز</translation>
    </message>
    <message>
        <source>Rush</source>
        <translation>الازدحام</translation>
    </message>
    <message>
        <source>Kiosks check in and give numbers, and nothing that takes longer. It ends with the day.</source>
        <translation>تقتصر الأجهزة على تسجيل الحضور وإعطاء الأرقام. ينتهي ذلك بنهاية اليوم.</translation>
    </message>
    <message>
        <source>End the rush</source>
        <translation>إنهاء وضع الازدحام</translation>
    </message>
    <message>
        <source>Begin the rush</source>
        <translation>بدء وضع الازدحام</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>تجري الطباعة</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>لحظة من فضلكم</translation>
    </message>
    <message>
        <source>Nobody waits in any line.</source>
        <translation>لا أحد ينتظر في أي صف.</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>طُبع الرقم.</translation>
    </message>
    <message>
        <source>No paper came: write the number down.</source>
        <translation>لم تخرج ورقة: يُرجى كتابة الرقم للمراجع.</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>جارٍ البحث</translation>
    </message>
    <message>
        <source>They waited on an earlier day: they go first already.</source>
        <translation>صاحب الرقم انتظر في يوم سابق، ودوره يسبق غيره أصلاً.</translation>
    </message>
    <message>
        <source>Press once more to strike it out</source>
        <translation>شطب نهائي: اضغطوا مرة ثانية</translation>
    </message>
    <message>
        <source>Gives up</source>
        <translation>تخلّى عن دوره</translation>
    </message>
    <message>
        <source>Who is this request for?</source>
        <translation>لمن هذا الطلب؟</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>الأوراق</translation>
    </message>
    <message>
        <source>About the request</source>
        <translation>عن الطلب نفسه</translation>
    </message>
    <message>
        <source>The clerk will fill it in</source>
        <translation>يكمله الموظف</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>لم يُكتب</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>ما هذه الخدمة؟</translation>
    </message>
    <message>
        <source>Who may ask for it?</source>
        <translation>من يطلبها؟</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>ما الأوراق المطلوبة؟</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>الرسم</translation>
    </message>
    <message>
        <source>This is done at the counter. Please go to {place}.</source>
        <translation>هذه الخدمة تُنجز عند الشباك. تفضلوا إلى {place}.</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>عند الشباك</translation>
    </message>
    <message>
        <source>Usual time</source>
        <translation>المدة المعتادة</translation>
    </message>
    <message>
        <source>Coming in person</source>
        <translation>الحضور شخصياً</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>الجهة المختصة</translation>
    </message>
    <message>
        <source>This is done at the counter: take a number now, and wait until it is called.</source>
        <translation>هذه الخدمة تُنجز عند الشباك: خذوا رقم دور الآن وانتظروا حتى يُنادى.</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>للجميع</translation>
    </message>
    <message>
        <source>Under {n}</source>
        <translation>لمن لم يتمّ {n} سنة</translation>
    </message>
    <message>
        <source>If for someone else</source>
        <translation>إن كان الطلب لغيركم</translation>
    </message>
    <message>
        <source>In some cases</source>
        <translation>في بعض الحالات</translation>
    </message>
    <message>
        <source>The text is longer than the space. Shorten it.</source>
        <translation>النص أطول من المساحة المتاحة. اختصروه.</translation>
    </message>
    <message>
        <source>The text has signs that cannot be kept. Type it again.</source>
        <translation>في النص رموز لا يمكن حفظها. اكتبوه من جديد.</translation>
    </message>
    <message>
        <source>This name is written in Arabic letters.</source>
        <translation>يُكتب هذا الاسم بالحروف العربية.</translation>
    </message>
    <message>
        <source>This name is written in Latin letters as in the passport, or left to the clerk.</source>
        <translation>يُكتب هذا الاسم بالحروف اللاتينية كما في الجواز، أو يُترك للموظف.</translation>
    </message>
    <message>
        <source>A name has letters only, no digits.</source>
        <translation>يُكتب الاسم بالحروف فقط، بلا أرقام.</translation>
    </message>
    <message>
        <source>The national number has 11 digits. Digits typed: {n}.</source>
        <translation>الرقم الوطني ⁦11⁩ رقماً. عدد الأرقام المكتوبة: {n}.</translation>
    </message>
    <message>
        <source>A registry number is written with digits only, such as 128 or 128/4.</source>
        <translation>يُكتب رقم القيد بالأرقام فقط، مثل ⁦128⁩ أو ⁦128/4⁩.</translation>
    </message>
    <message>
        <source>A document number has Latin letters and digits only, as printed on the document.</source>
        <translation>رقم الوثيقة حروف لاتينية وأرقام فقط، كما هو مطبوع على الوثيقة.</translation>
    </message>
    <message>
        <source>The residence number looks unusual. Compare it with the card; if it matches, go on.</source>
        <translation>رقم الإقامة يبدو مختلفاً عن المعتاد. قارنوه بالبطاقة، فإن طابقها فاختاروا «التالي».</translation>
    </message>
    <message>
        <source>The phone number is not complete. Example: {example}</source>
        <translation>رقم الهاتف غير كامل. مثال: {example}</translation>
    </message>
    <message>
        <source>An e-mail address looks like this: {example}</source>
        <translation>يُكتب البريد الإلكتروني هكذا: {example}</translation>
    </message>
    <message>
        <source>Only digits are written here.</source>
        <translation>تُكتب هنا أرقام فقط.</translation>
    </message>
    <message>
        <source>Choose one of the answers shown.</source>
        <translation>اختاروا جواباً من الأجوبة المعروضة.</translation>
    </message>
    <message>
        <source>That day does not exist in that month. Check the date.</source>
        <translation>لا يوجد هذا اليوم في هذا الشهر. راجعوا التاريخ.</translation>
    </message>
    <message>
        <source>This date is still to come. Check the year.</source>
        <translation>هذا التاريخ لم يأتِ بعد. راجعوا السنة.</translation>
    </message>
    <message>
        <source>This year is too far away. Check the year.</source>
        <translation>هذه السنة بعيدة جداً. راجعوا السنة.</translation>
    </message>
    <message>
        <source>The end must come after the beginning. Check both dates.</source>
        <translation>النهاية تأتي بعد البداية. راجعوا التاريخين.</translation>
    </message>
    <message>
        <source>The date is not complete. Choose the year, then the month and the day.</source>
        <translation>التاريخ غير كامل. اختاروا السنة، ثم الشهر واليوم.</translation>
    </message>
    <message>
        <source>This number looks unusual. Check it; if it is right, choose Next.</source>
        <translation>هذا الرقم يبدو مختلفاً عن المعتاد. راجعوه، فإن كان صحيحاً فاختاروا «التالي».</translation>
    </message>
    <message>
        <source>Missing here: {label}. You can leave it to the clerk.</source>
        <translation>ينقص هنا: {label}. يمكن تركه للموظف.</translation>
    </message>
    <message>
        <source>Missing here: {label}.</source>
        <translation>ينقص هنا: {label}.</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>لي</translation>
    </message>
    <message>
        <source>For my son or daughter</source>
        <translation>لابني أو ابنتي</translation>
    </message>
    <message>
        <source>For my husband or wife</source>
        <translation>لزوجي أو زوجتي</translation>
    </message>
    <message>
        <source>For my father or mother</source>
        <translation>لأبي أو أمي</translation>
    </message>
    <message>
        <source>For my brother or sister</source>
        <translation>لأخي أو أختي</translation>
    </message>
    <message>
        <source>For someone who gave me power of attorney</source>
        <translation>لشخص وكّلني</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>بياناتكم أنتم</translation>
    </message>
    <message>
        <source>About your son or daughter</source>
        <translation>بيانات ابنكم أو ابنتكم</translation>
    </message>
    <message>
        <source>About your husband or wife</source>
        <translation>بيانات زوجكم أو زوجتكم</translation>
    </message>
    <message>
        <source>About your father or mother</source>
        <translation>بيانات أبيكم أو أمكم</translation>
    </message>
    <message>
        <source>About your brother or sister</source>
        <translation>بيانات أخيكم أو أختكم</translation>
    </message>
    <message>
        <source>About the person you act for</source>
        <translation>بيانات موكّلكم</translation>
    </message>
    <message>
        <source>The request is for you now. Enter your own details.</source>
        <translation>صار الطلب لكم. اكتبوا بياناتكم أنتم.</translation>
    </message>
    <message>
        <source>The person concerned has changed. Enter their details.</source>
        <translation>تغيّر صاحب العلاقة. اكتبوا بياناته.</translation>
    </message>
    <message>
        <source>The passport was read. Take it back, and see whether the names are right.</source>
        <translation>قُرئ الجواز. خذوه، وتأكدوا من صحة الأسماء.</translation>
    </message>
    <message>
        <source>We have read the passport. Take it back. The name is typed in Arabic.</source>
        <translation>قرأنا الجواز. خذوه. الاسم يُكتب بالعربية.</translation>
    </message>
    <message>
        <source>Fills in what the document says</source>
        <translation>تُملأ البيانات من الوثيقة تلقائياً</translation>
    </message>
    <message>
        <source>Passport or travel document at the scanner</source>
        <translation>جواز سفر أو وثيقة سفر على الماسح</translation>
    </message>
    <message>
        <source>Type the details</source>
        <translation>كتابة البيانات على الشاشة</translation>
    </message>
    <message>
        <source>Name, number and year of birth</source>
        <translation>الاسم والرقم وسنة الولادة</translation>
    </message>
    <message>
        <source>I have no document with me</source>
        <translation>ليس معي أي وثيقة</translation>
    </message>
    <message>
        <source>You can leave numbers to the clerk</source>
        <translation>يمكن ترك الأرقام للموظف</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>مستعجل</translation>
    </message>
    <message>
        <source>from {start} to {end}</source>
        <translation>من {start} إلى {end}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Ask at the counter</source>
        <translation>يخبركم به الموظف عند الشباك</translation>
    </message>
    <message>
        <source>{sum}, and a further fee: ask at the counter</source>
        <translation>{sum}، ورسم آخر يخبركم به الموظف عند الشباك</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>مجاناً</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>الأوراق كاملة.</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) are missing.</source>
        <translation>
            <numerusform>الأوراق كاملة.</numerusform>
            <numerusform>تنقص ورقة واحدة.</numerusform>
            <numerusform>تنقص ورقتان.</numerusform>
            <numerusform>تنقص ⁦%n⁩ أوراق.</numerusform>
            <numerusform>تنقص ⁦%n⁩ ورقة.</numerusform>
            <numerusform>تنقص ⁦%n⁩ ورقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not answered: {n}</source>
        <translation>أوراق لم تجيبوا عنها: {n}.</translation>
    </message>
    <message>
        <source>The scanner doesn&apos;t work just now. Please type the details.</source>
        <translation>الماسح لا يعمل الآن. يُرجى كتابة البيانات على الشاشة.</translation>
    </message>
    <message>
        <source>This is the page of a visa. Put the page with the photograph on the scanner.</source>
        <translation>هذه صفحة تأشيرة. ضعوا الصفحة التي فيها الصورة على الماسح.</translation>
    </message>
    <message>
        <source>The passport could not be read. Put it back, or type the details.</source>
        <translation>تعذّرت قراءة الجواز. أعيدوا وضعه، أو اكتبوا البيانات.</translation>
    </message>
    <message>
        <source>Line {line} at the foot of the page was not read right.</source>
        <translation>لم يُقرأ السطر {line} في أسفل الصفحة كما يجب.</translation>
    </message>
    <message>
        <source>Line {line} at the foot of the page was not read right: {part}.</source>
        <translation>لم يُقرأ السطر {line} في أسفل الصفحة كما يجب: {part}.</translation>
    </message>
    <message>
        <source>Put the passport back, or type the details.</source>
        <translation>أعيدوا وضع الجواز، أو اكتبوا البيانات.</translation>
    </message>
    <message>
        <source>the passport number</source>
        <translation>رقم الجواز</translation>
    </message>
    <message>
        <source>the date of birth</source>
        <translation>تاريخ الولادة</translation>
    </message>
    <message>
        <source>the date of expiry</source>
        <translation>تاريخ الانتهاء</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>the nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>the sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>the personal number</source>
        <translation>الرقم الشخصي</translation>
    </message>
    <message>
        <source>Fee: {fee}</source>
        <translation>الرسم: {fee}</translation>
    </message>
    <message>
        <source>Change the appointment</source>
        <translation>تغيير الموعد</translation>
    </message>
    <message>
        <source>Choose another day or time</source>
        <translation>اختيار يوم آخر أو وقت آخر</translation>
    </message>
    <message>
        <source>Choose a new time</source>
        <translation>اختيار موعد جديد</translation>
    </message>
    <message>
        <source>The slip is printed anew</source>
        <translation>تُطبع الورقة من جديد</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>إلغاء الموعد</translation>
    </message>
    <message>
        <source>The time is free for others then</source>
        <translation>يصير الوقت متاحاً لغيركم</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>حجز موعد</translation>
    </message>
    <message>
        <source>For another day, free of charge</source>
        <translation>ليوم آخر، مجاناً</translation>
    </message>
    <message>
        <source>Show this appointment</source>
        <translation>عرض هذا الموعد</translation>
    </message>
    <message>
        <source>By its slip, its number or the passport</source>
        <translation>بورقته أو برقمه أو بجواز السفر</translation>
    </message>
    <message>
        <source>Take a number for today</source>
        <translation>أخذ رقم دور لليوم</translation>
    </message>
    <message>
        <source>How long it takes is said first</source>
        <translation>تعرفون مدة الانتظار أولاً</translation>
    </message>
    <message>
        <source>I need a service</source>
        <translation>أريد خدمة</translation>
    </message>
    <message>
        <source>Passport, civil record, papers from Syria</source>
        <translation>جواز سفر، إخراج قيد، وثائق من سوريا</translation>
    </message>
    <message>
        <source>Show the new appointment</source>
        <translation>عرض الموعد الجديد</translation>
    </message>
    <message>
        <source>Its slip can be printed again</source>
        <translation>يمكن طباعة ورقته من جديد</translation>
    </message>
    <message>
        <source>Print the slip again</source>
        <translation>طباعة الورقة من جديد</translation>
    </message>
    <message>
        <source>The same appointment, the same number</source>
        <translation>الموعد نفسه والرقم نفسه</translation>
    </message>
    <message>
        <source>Request number: {number}</source>
        <translation>رقم الطلب: {number}</translation>
    </message>
    <message>
        <source>Your appointment: {date}, {time}.</source>
        <translation>موعدكم: {date}، الساعة {time}.</translation>
    </message>
    <message>
        <source>Last news from the central office: {date}, {time}</source>
        <translation>آخر خبر من الإدارة المركزية: {date}، الساعة {time}</translation>
    </message>
    <message>
        <source>There is no free appointment until {date}. Ask a clerk what is possible today.</source>
        <translation>لا مواعيد متاحة حتى {date}. اسألوا الموظف عمّا يمكن اليوم.</translation>
    </message>
    <message>
        <source>Appointments can be booked until {date}.</source>
        <translation>يمكن حجز المواعيد حتى {date}.</translation>
    </message>
    <message>
        <source>{name} (the date is to be confirmed)</source>
        <translation>{name} (التاريخ غير مؤكد بعد)</translation>
    </message>
    <message>
        <source>From {first} to {last}: {name}</source>
        <translation>من {first} إلى {last}: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>⁦%n⁩ أشخاص</numerusform>
            <numerusform>⁦%n⁩ شخصاً</numerusform>
            <numerusform>⁦%n⁩ شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>عطلة</translation>
    </message>
    <message numerus="yes">
        <source>%n free time(s)</source>
        <translation>
            <numerusform>لا وقت متاح</numerusform>
            <numerusform>وقت واحد متاح</numerusform>
            <numerusform>وقتان متاحان</numerusform>
            <numerusform>⁦%n⁩ أوقات متاحة</numerusform>
            <numerusform>⁦%n⁩ وقتاً متاحاً</numerusform>
            <numerusform>⁦%n⁩ وقت متاح</numerusform>
        </translation>
    </message>
    <message>
        <source>no free time</source>
        <translation>لا وقت متاح</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>People</source>
        <translation>عدد الأشخاص</translation>
    </message>
    <message>
        <source>Appointment until now</source>
        <translation>الموعد السابق</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>يوم الموعد</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>ساعة الموعد</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Number of your document</source>
        <translation>رقم وثيقتكم</translation>
    </message>
    <message>
        <source>The year of birth has four digits. Example: {example}</source>
        <translation>سنة الولادة أربعة أرقام. مثال: {example}</translation>
    </message>
    <message>
        <source>The number has 12 digits, as on the slip. Compare it with the slip.</source>
        <translation>الرقم اثنا عشر رقماً، كما على الورقة. قارنوه بها.</translation>
    </message>
    <message>
        <source>Type the last four letters or digits of the number, or the whole number.</source>
        <translation>تُكتب آخر أربعة أرقام أو حروف من رقم الوثيقة، أو الرقم كاملاً.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمكم</translation>
    </message>
    <message>
        <source>As in your passport or card</source>
        <translation>كما في جواز السفر أو البطاقة</translation>
    </message>
    <message>
        <source>Passport, identity card or residence permit</source>
        <translation>جواز السفر أو الهوية أو الإقامة</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>سنة الولادة</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>رقم الطلب</translation>
    </message>
    <message>
        <source>The 12 digits on your slip</source>
        <translation>الأرقام الاثنا عشر التي على الورقة</translation>
    </message>
    <message>
        <source>Appointment number</source>
        <translation>رقم الموعد</translation>
    </message>
    <message>
        <source>The whole number, as it was given in the request</source>
        <translation>الرقم كاملاً كما في الطلب</translation>
    </message>
    <message>
        <source>Last four letters or digits of your document&apos;s number</source>
        <translation>آخر أربعة أرقام أو حروف من رقم وثيقتكم</translation>
    </message>
    <message>
        <source>Of the document that was used when booking</source>
        <translation>الوثيقة التي استُعملت عند الحجز</translation>
    </message>
    <message>
        <source>What you entered is not read aloud. It is read if you use headphones and say so under “{button}”.</source>
        <translation>لا يُقرأ بصوت مسموع ما أدخلتموه. يُقرأ لمن يستعمل السماعات ويختارها في «{button}».</translation>
    </message>
    <message>
        <source>Text, sound</source>
        <translation>الخط والصوت</translation>
    </message>
    <message>
        <source>The voice is this loud.</source>
        <translation>هذا هو مستوى الصوت.</translation>
    </message>
    <message>
        <source>To be typed: {name}</source>
        <translation>للكتابة: {name}</translation>
    </message>
    <message>
        <source>Chosen: {name}</source>
        <translation>المختار: {name}</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>بلا عطل</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>للمتابعة</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>عطل</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>بلا جواب بعد</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>القارئ</translation>
    </message>
    <message>
        <source>No passport reader is set up here. A desk needs none.</source>
        <translation>لا قارئ جوازات معدّ هنا، والشباك لا يحتاج إليه.</translation>
    </message>
    <message>
        <source>The store doesn&apos;t answer. What was kept is kept, and all goes on by itself once it is back.</source>
        <translation>المخزن لا يجيب. ما حُفظ باقٍ، ويُستأنف كل شيء تلقائياً عند عودته.</translation>
    </message>
    <message>
        <source>For IT staff: {fault}</source>
        <translation>لمسؤول التقنية: {fault}</translation>
    </message>
    <message>
        <source>It is being asked.</source>
        <translation>لم يصل جواب بعد.</translation>
    </message>
    <message>
        <source>The disk is almost full. Tell IT staff today: without room nothing can be taken.</source>
        <translation>القرص يكاد يمتلئ. أبلغوا مسؤول التقنية اليوم: لا يمكن حفظ شيء بلا مساحة.</translation>
    </message>
    <message>
        <source>Everything is kept.</source>
        <translation>كل شيء محفوظ.</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>Nothing of a training is ever sent.</source>
        <translation>لا شيء من التدريب يُرسل أبداً.</translation>
    </message>
    <message>
        <source>No portal was joined yet. Everything is kept here.</source>
        <translation>لم يتم الربط ببوابة بعد. كل شيء محفوظ هنا.</translation>
    </message>
    <message>
        <source>The first of it since {time}.</source>
        <translation>أقدم ذلك منذ {time}.</translation>
    </message>
    <message>
        <source>The line is down. All is kept and goes by itself once it is back.</source>
        <translation>الخط مقطوع. كل شيء محفوظ ويُرسل تلقائياً عند عودته.</translation>
    </message>
    <message>
        <source>IT staff should look: set-up says what to do, on its page Sync.</source>
        <translation>يُرجى أن ينظر مسؤول التقنية في الأمر: يبيّن الإعداد ما يلزم في صفحة «المزامنة».</translation>
    </message>
    <message>
        <source>Last word from there: {time}.</source>
        <translation>آخر جواب من هناك: {time}.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>الدور</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) wait in the hall.</source>
        <translation>
            <numerusform>لا أحد ينتظر في القاعة.</numerusform>
            <numerusform>شخص واحد ينتظر في القاعة.</numerusform>
            <numerusform>شخصان ينتظران في القاعة.</numerusform>
            <numerusform>⁦%n⁩ أشخاص ينتظرون في القاعة.</numerusform>
            <numerusform>⁦%n⁩ شخصاً ينتظرون في القاعة.</numerusform>
            <numerusform>⁦%n⁩ شخص ينتظرون في القاعة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>لا أحد ينتظر.</translation>
    </message>
    <message>
        <source>A supervisor closes it on the page Today: then they come first.</source>
        <translation>يغلقه رئيس القسم في صفحة «اليوم»، فيُنادون أولاً.</translation>
    </message>
    <message numerus="yes">
        <source>In %n line(s) no numbers are given out now.</source>
        <translation>
            <numerusform>توزيع الأرقام مستمر في كل الصفوف.</numerusform>
            <numerusform>توزيع الأرقام متوقف الآن في صف واحد.</numerusform>
            <numerusform>توزيع الأرقام متوقف الآن في صفين.</numerusform>
            <numerusform>توزيع الأرقام متوقف الآن في ⁦%n⁩ صفوف.</numerusform>
            <numerusform>توزيع الأرقام متوقف الآن في ⁦%n⁩ صفاً.</numerusform>
            <numerusform>توزيع الأرقام متوقف الآن في ⁦%n⁩ صف.</numerusform>
        </translation>
    </message>
    <message>
        <source>A supervisor sees why on the page Today.</source>
        <translation>يرى رئيس القسم السبب في صفحة «اليوم».</translation>
    </message>
    <message>
        <source>Not known before the store answers.</source>
        <translation>لا يُعرف قبل أن يجيب المخزن.</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>لا عطل.</translation>
    </message>
    <message>
        <source>It doesn&apos;t work. IT staff can see why with: {command}</source>
        <translation>هناك عطل. يرى مسؤول التقنية السبب بالأمر: {command}</translation>
    </message>
    <message>
        <source>Another program of this machine uses it. Close that program.</source>
        <translation>يستعمله برنامج آخر على هذا الحاسوب. يُرجى إغلاق ذلك البرنامج.</translation>
    </message>
    <message>
        <source>It doesn&apos;t answer any more. Pull its cable and plug it in again.</source>
        <translation>لم يعد يستجيب. يُرجى فصل سلكه ثم إعادة وصله.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>جاهز.</translation>
    </message>
    <message>
        <source>IT staff see what to do with: {command}</source>
        <translation>يرى مسؤول التقنية ما يلزم بالأمر: {command}</translation>
    </message>
    <message>
        <source>The program failed at it. Start this machine again.</source>
        <translation>أخفق البرنامج عند استعماله. يُرجى إعادة تشغيل الحاسوب.</translation>
    </message>
    <message>
        <source>Ready to print.</source>
        <translation>جاهزة للطباعة.</translation>
    </message>
    <message>
        <source>Another program of this machine uses the printer. Close that program.</source>
        <translation>يستعملها برنامج آخر على هذا الحاسوب. يُرجى إغلاق ذلك البرنامج.</translation>
    </message>
    <message>
        <source>The printer doesn&apos;t answer any more. Pull its cable and plug it in again.</source>
        <translation>لم تعد تستجيب. يُرجى فصل سلكها ثم إعادة وصله.</translation>
    </message>
    <message>
        <source>Ready. The paper will be out soon: have a roll at hand.</source>
        <translation>جاهزة. سينفد الورق قريباً: يُرجى تجهيز لفّة.</translation>
    </message>
    <message>
        <source>The paper is out. Put in a new roll.</source>
        <translation>نفد الورق. يُرجى وضع لفّة جديدة.</translation>
    </message>
    <message>
        <source>The cover is open. Close it until it clicks.</source>
        <translation>الغطاء مفتوح. يُرجى إغلاقه حتى يُسمع صوته.</translation>
    </message>
    <message>
        <source>Paper is caught at the blade. Take it out, then switch the printer off and on.</source>
        <translation>علق ورق عند السكين. يُرجى إخراجه، ثم إطفاء الطابعة وتشغيلها.</translation>
    </message>
    <message>
        <source>It is hot, and goes on by itself in a few minutes.</source>
        <translation>هي ساخنة، وتتابع وحدها بعد دقائق.</translation>
    </message>
    <message>
        <source>It reports a fault. Switch it off and on; if that doesn&apos;t help, it needs repair.</source>
        <translation>أبلغت عن عطل. يُرجى إطفاؤها وتشغيلها، فإن لم ينفع ذلك فهي بحاجة إلى إصلاح.</translation>
    </message>
    <message>
        <source>It reports a fault. Look at paper, cover and blade, and switch it off and on.</source>
        <translation>أبلغت عن عطل. يُرجى فحص الورق والغطاء والسكين، ثم إطفاؤها وتشغيلها.</translation>
    </message>
    <message>
        <source>It is switched off-line. Press its button for on-line or feed.</source>
        <translation>هي في وضع التوقف. يُرجى الضغط على زر التشغيل أو زر التغذية فيها.</translation>
    </message>
    <message>
        <source>It takes papers, but doesn&apos;t say how it is.</source>
        <translation>تطبع، لكنها لا تخبر عن حالها.</translation>
    </message>
    <message>
        <source>Its cable or its power is out. Plug it in.</source>
        <translation>سلكها أو تيارها مفصول. يُرجى وصله.</translation>
    </message>
    <message>
        <source>It doesn&apos;t answer. Is it switched on, and its cable in?</source>
        <translation>لا تجيب. هل هي مشغّلة وسلكها موصول؟</translation>
    </message>
    <message>
        <source>It is there, but takes nothing. Switch it off and on.</source>
        <translation>هي موجودة لكنها لا تستقبل شيئاً. يُرجى إطفاؤها وتشغيلها.</translation>
    </message>
    <message>
        <source>This is another printer than the one that was set up. Plug the right one in.</source>
        <translation>هذه طابعة غير التي ضُبط الجهاز عليها. يُرجى وصل الطابعة الصحيحة.</translation>
    </message>
    <message>
        <source>The program failed at the printer. Start this machine again.</source>
        <translation>أخفق البرنامج عند استعمالها. يُرجى إعادة تشغيل الحاسوب.</translation>
    </message>
    <message>
        <source>The printer is connected, but the kiosk may not use it.</source>
        <translation>الطابعة موصولة، لكن لا يُسمح لجهاز الخدمة الذاتية باستعمالها.</translation>
    </message>
    <message>
        <source>This machine lacks the program through which it would print.</source>
        <translation>ينقص هذا الحاسوب البرنامج الذي يطبع بوساطته.</translation>
    </message>
    <message>
        <source>It is set up as a printer of Windows, which this machine isn&apos;t.</source>
        <translation>ضُبطت على أنها طابعة لنظام ويندوز، وهذا الحاسوب يعمل بنظام آخر.</translation>
    </message>
    <message>
        <source>The print queue that was set up isn&apos;t on this machine.</source>
        <translation>طابور الطباعة المضبوط غير موجود على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Its print queue was stopped, as after a fault. Look at paper and cover.</source>
        <translation>أُوقف طابور طباعتها، كما يحدث بعد عطل. يُرجى النظر في الورق والغطاء.</translation>
    </message>
    <message>
        <source>Its print queue takes no papers now.</source>
        <translation>طابور طباعتها لا يقبل أوراقاً الآن.</translation>
    </message>
    <message>
        <source>The print service of this machine doesn&apos;t run. Start this machine again.</source>
        <translation>خدمة الطباعة على هذا الحاسوب متوقفة. يُرجى إعادة تشغيل الحاسوب.</translation>
    </message>
    <message>
        <source>The card service of this machine doesn&apos;t run. Start this machine again.</source>
        <translation>خدمة البطاقات على هذا الحاسوب متوقفة. يُرجى إعادة تشغيل الحاسوب.</translation>
    </message>
    <message>
        <source>The card service of this machine doesn&apos;t let the kiosk use it.</source>
        <translation>خدمة البطاقات على هذا الحاسوب لا تسمح لجهاز الخدمة الذاتية باستعمالها.</translation>
    </message>
    <message>
        <source>The card service of this machine hangs. Pull the reader&apos;s cable and plug it in again.</source>
        <translation>خدمة البطاقات على هذا الحاسوب لا تستجيب. يُرجى فصل سلك القارئ ثم وصله من جديد.</translation>
    </message>
    <message>
        <source>The card service of this machine reports a fault. Start this machine again.</source>
        <translation>خدمة البطاقات على هذا الحاسوب تُبلغ عن عطل. يُرجى إعادة تشغيل الحاسوب.</translation>
    </message>
    <message>
        <source>It isn&apos;t connected where it was set up. Look whether its cable is in.</source>
        <translation>ليس موصولاً في الموضع الذي ضُبط له. يُرجى التأكد من وصل سلكه.</translation>
    </message>
    <message>
        <source>Another program of this machine holds the scanner.</source>
        <translation>يشغل الماسحَ برنامج آخر على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The scanner is connected, but the kiosk may not use it.</source>
        <translation>الماسح موصول، لكن لا يُسمح لجهاز الخدمة الذاتية باستعماله.</translation>
    </message>
    <message>
        <source>What is connected in its place can&apos;t be used as a scanner.</source>
        <translation>ما وُصل في موضعه لا يمكن استعماله ماسحاً.</translation>
    </message>
    <message>
        <source>The program that speaks hangs. Start this machine again.</source>
        <translation>البرنامج الناطق لا يستجيب. يُرجى إعادة تشغيل الحاسوب.</translation>
    </message>
    <message>
        <source>The sound card doesn&apos;t answer. Plug it in again, or start this machine again.</source>
        <translation>بطاقة الصوت لا تستجيب. يُرجى فصلها ثم وصلها من جديد، أو إعادة تشغيل الحاسوب.</translation>
    </message>
    <message>
        <source>The program that speaks isn&apos;t installed.</source>
        <translation>البرنامج الناطق غير مثبّت.</translation>
    </message>
    <message>
        <source>The program that speaks ends with a fault.</source>
        <translation>يتوقف البرنامج الناطق بسبب عطل.</translation>
    </message>
    <message>
        <source>The program that plays sound isn&apos;t installed.</source>
        <translation>البرنامج الذي يُخرج الصوت غير مثبّت.</translation>
    </message>
    <message>
        <source>No sound comes out of this machine. Look whether its loudspeaker or sound card is plugged in.</source>
        <translation>لا يخرج صوت من هذا الحاسوب. يُرجى التأكد من وصل مكبّر الصوت أو بطاقة الصوت.</translation>
    </message>
    <message>
        <source>Ready. Nothing lies on it.</source>
        <translation>جاهز. لا شيء عليه.</translation>
    </message>
    <message>
        <source>Ready. A document lies on it.</source>
        <translation>جاهز. عليه وثيقة.</translation>
    </message>
    <message>
        <source>Something lies on it that doesn&apos;t answer. Take it away.</source>
        <translation>عليه شيء لا يجيب. يُرجى رفعه.</translation>
    </message>
    <message>
        <source>Another program holds what lies on it.</source>
        <translation>يستعمل برنامج آخر ما عليه.</translation>
    </message>
    <message>
        <source>No reader is connected. Plug it in.</source>
        <translation>لا قارئ موصول. يُرجى وصله.</translation>
    </message>
    <message>
        <source>It doesn&apos;t answer. Pull its cable and plug it in again.</source>
        <translation>لا يجيب. يُرجى فصل سلكه ووصله من جديد.</translation>
    </message>
    <message>
        <source>That could not be done just now. Try again.</source>
        <translation>تعذّر ذلك الآن. يُرجى المحاولة من جديد.</translation>
    </message>
    <message>
        <source>That was another PIN. Choose one again.</source>
        <translation>الرمزان مختلفان. اختاروا رمزاً سرياً من جديد.</translation>
    </message>
    <message>
        <source>For staff only: your number</source>
        <translation>للموظفين فقط: رقمكم الوظيفي</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>رمزكم السري</translation>
    </message>
    <message>
        <source>Choose a PIN of your own</source>
        <translation>اختاروا رمزاً سرياً خاصاً بكم</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>الرمز السري نفسه مرة ثانية</translation>
    </message>
    <message>
        <source>Six digits or more: no date, nothing in a row, nothing repeated.</source>
        <translation>ستة أرقام أو أكثر، لا تاريخ فيها ولا تسلسل ولا تكرار.</translation>
    </message>
    <message>
        <source>The number is missing</source>
        <translation>الرقم ناقص</translation>
    </message>
    <message>
        <source>The PIN is missing</source>
        <translation>الرمز السري ناقص</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>دخول</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>حفظ هذا الرمز السري</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>الماسح</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>النطق</translation>
    </message>
    <message>
        <source>Line to headquarters</source>
        <translation>الخط إلى الإدارة المركزية</translation>
    </message>
    <message>
        <source>Not shut by anybody. It serves once its self-test passes.</source>
        <translation>لم يغلقه أحد. يعود إلى الخدمة حين ينجح فحصه الذاتي.</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Open for applicants.</source>
        <translation>مفتوح للمراجعين.</translation>
    </message>
    <message>
        <source>Shut for applicants since {time}, until it is opened here.</source>
        <translation>مغلق أمام المراجعين منذ الساعة {time}، إلى أن يُفتح من هنا.</translation>
    </message>
    <message>
        <source>At {time}: passed.</source>
        <translation>في {time}: نجح.</translation>
    </message>
    <message>
        <source>At {time}: failed, so the kiosk stays shut.</source>
        <translation>في {time}: أخفق، فيبقى الجهاز مغلقاً.</translation>
    </message>
    <message>
        <source>To be mended: {checks}.</source>
        <translation>يجب إصلاحه: {checks}.</translation>
    </message>
    <message>
        <source>To be seen to: {checks}.</source>
        <translation>يحتاج إلى عناية: {checks}.</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>الفحص الذاتي</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>القرص</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>المخزن</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Not joined yet. Everything is kept here.</source>
        <translation>لم يُربط بعد. كل شيء محفوظ هنا.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) wait to be sent.</source>
        <translation>
            <numerusform>لا شيء ينتظر الإرسال.</numerusform>
            <numerusform>رسالة واحدة تنتظر الإرسال.</numerusform>
            <numerusform>رسالتان تنتظران الإرسال.</numerusform>
            <numerusform>⁦%n⁩ رسائل تنتظر الإرسال.</numerusform>
            <numerusform>⁦%n⁩ رسالة تنتظر الإرسال.</numerusform>
            <numerusform>⁦%n⁩ رسالة تنتظر الإرسال.</numerusform>
        </translation>
    </message>
    <message>
        <source>All is sent.</source>
        <translation>أُرسل كل شيء.</translation>
    </message>
    <message>
        <source>Last heard at {time}.</source>
        <translation>آخر جواب الساعة {time}.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) can&apos;t be used there until somebody looks.</source>
        <translation>
            <numerusform>لا شيء موقوف هناك.</numerusform>
            <numerusform>رسالة واحدة موقوفة هناك إلى أن ينظر فيها أحد.</numerusform>
            <numerusform>رسالتان موقوفتان هناك إلى أن ينظر فيهما أحد.</numerusform>
            <numerusform>⁦%n⁩ رسائل موقوفة هناك إلى أن ينظر فيها أحد.</numerusform>
            <numerusform>⁦%n⁩ رسالة موقوفة هناك إلى أن ينظر فيها أحد.</numerusform>
            <numerusform>⁦%n⁩ رسالة موقوفة هناك إلى أن ينظر فيها أحد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Slip of a request</source>
        <translation>ورقة طلب</translation>
    </message>
    <message>
        <source>Slip of an appointment</source>
        <translation>ورقة موعد</translation>
    </message>
    <message>
        <source>Queue number</source>
        <translation>رقم دور</translation>
    </message>
    <message>
        <source>Nobody knows whether it came out, at {time}.</source>
        <translation>لا يُعرف هل خرجت، الساعة {time}.</translation>
    </message>
    <message>
        <source>You can go on</source>
        <translation>يمكنكم المتابعة</translation>
    </message>
    <message>
        <source>Leave the passport where it is</source>
        <translation>يُرجى إبقاء الجواز في مكانه</translation>
    </message>
    <message>
        <source>Put the passport back on the reader</source>
        <translation>يُرجى إعادة الجواز إلى قارئ الجوازات</translation>
    </message>
    <message>
        <source>Open the passport and lay it on the reader</source>
        <translation>يُرجى فتح الجواز ووضعه على قارئ الجوازات</translation>
    </message>
    <message>
        <source>Lay the passport on the reader</source>
        <translation>يُرجى وضع الجواز على قارئ الجوازات</translation>
    </message>
    <message>
        <source>Take your passport from the reader.</source>
        <translation>خذوا جوازكم من قارئ الجوازات.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Keep it still: {percent} of {all} read</source>
        <translation>يُرجى عدم تحريكه: قُرئ {percent} من {all}</translation>
    </message>
    <message>
        <source>The photograph facing down</source>
        <translation>الصورة إلى الأسفل</translation>
    </message>
    <message>
        <source>Lay it flat here</source>
        <translation>ضعوه هنا مبسوطاً</translation>
    </message>
    <message>
        <source>What the chip holds doesn&apos;t fit the passport. A clerk will look at it with you.</source>
        <translation>ما في شريحة الجواز لا يطابق الجواز. سينظر فيه الموظف معكم.</translation>
    </message>
    <message>
        <source>Its chip is being read. This takes a few seconds.</source>
        <translation>تُقرأ شريحة الجواز. يستغرق ذلك ثواني قليلة.</translation>
    </message>
    <message>
        <source>It was taken away too early. Put it back and leave it there: the reading goes on.</source>
        <translation>رُفع الجواز قبل انتهاء القراءة. يُرجى إعادته وتركه مكانه، فتستمر القراءة.</translation>
    </message>
    <message>
        <source>What lies there doesn&apos;t answer. Lay it down with the page of the photograph below.</source>
        <translation>ما على قارئ الجوازات لا يجيب. يُرجى وضع الجواز وصفحة الصورة إلى الأسفل.</translation>
    </message>
    <message>
        <source>If its chip holds the names in Arabic, you need not type them.</source>
        <translation>إن كانت الأسماء بالعربية في شريحة الجواز فلا حاجة إلى كتابتها.</translation>
    </message>
    <message>
        <source>The passport lies where its chip is read. Please show the scanner the two lines at the foot of the page with the photograph first, then lay the passport back.</source>
        <translation>الجواز موضوع حيث تُقرأ شريحته. يُرجى أولاً تمرير السطرين في أسفل صفحة الصورة على الماسح، ثم إعادة الجواز إلى مكانه.</translation>
    </message>
    <message>
        <source>This passport has no chip that can be read. You can type the rest.</source>
        <translation>ليس في هذا الجواز شريحة تُقرأ. يمكنكم كتابة الباقي.</translation>
    </message>
    <message>
        <source>Another document lies on the reader. Lay the passport there and choose “Try again”, or go on and type the rest.</source>
        <translation>على قارئ الجوازات وثيقة أخرى. يُرجى وضع الجواز عليه ثم اختيار «المحاولة من جديد»، أو المتابعة وكتابة الباقي.</translation>
    </message>
    <message>
        <source>This is another passport than before. Lay the same one there and choose “Try again”, or go on and type the rest.</source>
        <translation>هذا جواز غير الأول. يُرجى وضع الأول على قارئ الجوازات ثم اختيار «المحاولة من جديد»، أو المتابعة وكتابة الباقي.</translation>
    </message>
    <message>
        <source>The chip can&apos;t be read just now. Try again, or type the rest.</source>
        <translation>تعذّرت قراءة الشريحة الآن. تمكن المحاولة من جديد، أو كتابة الباقي.</translation>
    </message>
    <message>
        <source>Are the Arabic letters joined and readable?</source>
        <translation>هل الحروف العربية متصلة ومقروءة؟</translation>
    </message>
    <message>
        <source>Is the ruler whole, from its first mark to its last?</source>
        <translation>هل المسطرة كاملة من أول علامة فيها إلى آخرها؟</translation>
    </message>
    <message>
        <source>Does a phone, or the scanner, read the square code?</source>
        <translation>هل يقرأ الهاتف أو الماسح الرمز المربّع؟</translation>
    </message>
    <message>
        <source>Arabic isn&apos;t right: look at the diagnostics under fonts, and install the program again.</source>
        <translation>العربية غير سليمة: انظروا إلى الخطوط في صفحة الفحص، ثم أعيدوا تثبيت البرنامج.</translation>
    </message>
    <message>
        <source>The ruler isn&apos;t whole: choose another width of the head above, then print again.</source>
        <translation>المسطرة غير كاملة: اختاروا أعلاه عرضاً آخر للطباعة ثم اطبعوا من جديد.</translation>
    </message>
    <message>
        <source>The code isn&apos;t read: clean the head, put in better paper, then print again.</source>
        <translation>الرمز لا يُقرأ: نظّفوا رأس الطباعة وضعوا ورقاً أجود ثم اطبعوا من جديد.</translation>
    </message>
    <message>
        <source>Set it like this</source>
        <translation>طريقة الضبط</translation>
    </message>
    <message>
        <source>Look at a phone or the wall. Is it this day, and this time to the minute?</source>
        <translation>انظروا إلى هاتف أو ساعة حائط: هل اليوم والوقت هما هذان بالدقيقة؟</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>الساعة صحيحة</translation>
    </message>
    <message>
        <source>The clock is wrong</source>
        <translation>الساعة غير صحيحة</translation>
    </message>
    <message>
        <source>At a terminal, with the mission&apos;s own date and time:</source>
        <translation>في نافذة الأوامر، بتاريخ البعثة ووقتها:</translation>
    </message>
    <message>
        <source>Where no time server is reached, set the time by hand:</source>
        <translation>إن لم يوجد خادم توقيت فاضبطوا الوقت يدوياً:</translation>
    </message>
    <message>
        <source>Is it wrong again after each start? Then the battery of the machine is empty.</source>
        <translation>هل تختل الساعة بعد كل تشغيل؟ إذن نفدت بطارية الحاسوب.</translation>
    </message>
    <message>
        <source>Set the clock first. Slips, appointments and the portal need the right time.</source>
        <translation>اضبطوا الساعة أولاً: الأوراق والمواعيد والبوابة تحتاج إلى وقت صحيح.</translation>
    </message>
    <message>
        <source>Say whether the clock is right.</source>
        <translation>بيّنوا هل الساعة صحيحة.</translation>
    </message>
    <message>
        <source>Time zone of the mission: {zone}</source>
        <translation>المنطقة الزمنية للبعثة: {zone}</translation>
    </message>
    <message>
        <source>This can&apos;t begin now</source>
        <translation>لا يمكن البدء الآن</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>That failed, and nothing was changed. Try again. If it fails again, look at the log.</source>
        <translation>تعذّر ذلك ولم يتغير شيء. حاولوا من جديد. إن تعذّر مرة أخرى فانظروا إلى السجل.</translation>
    </message>
    <message>
        <source>Before opening</source>
        <translation>قبل الفتح للناس</translation>
    </message>
    <message>
        <source>Looking at the whole station…</source>
        <translation>يجري فحص الجهاز كله…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Readiness report</source>
        <translation>تقرير الجاهزية</translation>
    </message>
    <message>
        <source>What is found here, in both languages, to sign and keep with the mission&apos;s papers.</source>
        <translation>ما يبيّنه الفحص هنا باللغتين، للتوقيع والحفظ مع أوراق البعثة.</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>مكان حفظ الملف</translation>
    </message>
    <message>
        <source>Report on the money</source>
        <translation>تقرير الأموال</translation>
    </message>
    <message>
        <source>{pdf}: to sign. {xlsx}: all figures for a spreadsheet. {csv}: every number.</source>
        <translation>{pdf}: للتوقيع. {xlsx}: كل الأرقام والمجاميع في جدول بيانات. {csv}: قائمة بكل رقم إيصال.</translation>
    </message>
    <message>
        <source>Report of the section</source>
        <translation>تقرير القسم القنصلي</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>A name that ends in {pdf}: the days chosen above, in both languages.</source>
        <translation>اسم ينتهي بـ {pdf}: الأيام المختارة أعلاه، باللغتين.</translation>
    </message>
    <message>
        <source>Enter a paper written by hand</source>
        <translation>تسجيل إيصال كُتب بخط اليد</translation>
    </message>
    <message>
        <source>Number on the paper</source>
        <translation>الرقم على الورقة</translation>
    </message>
    <message>
        <source>Day it was written</source>
        <translation>يوم كتابتها</translation>
    </message>
    <message>
        <source>Enter it with the fees above</source>
        <translation>تسجيلها بالرسوم أعلاه</translation>
    </message>
    <message>
        <source>The fees above are those of {day}, at the rate of that day.</source>
        <translation>الرسوم أعلاه هي رسوم يوم {day} بسعر صرف ذلك اليوم.</translation>
    </message>
    <message>
        <source>The number on the paper is missing.</source>
        <translation>رقم الورقة ناقص.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>كُتب: {file}</translation>
    </message>
    <message>
        <source>Written. Print it and have it signed.</source>
        <translation>حُفظ. اطبعوه ووقّعوه.</translation>
    </message>
    <message>
        <source>Failed: {failed}. To be seen to: {warned}. Well: {passed}.</source>
        <translation>لم ينجح: ⁦{failed}⁩. يحتاج إلى متابعة: ⁦{warned}⁩. سليم: ⁦{passed}⁩.</translation>
    </message>
    <message>
        <source>Pages without a button here are in the console: finish set-up, then log in with the IT officer&apos;s staff number and PIN.</source>
        <translation>ما ليس له زر هنا يُنجَز بعد إنهاء الإعداد والدخول برقم مسؤول التقنية ورمزه السري.</translation>
    </message>
    <message>
        <source>The kiosk stays shut until these are mended: {n}</source>
        <translation>يبقى الجهاز مغلقاً حتى تُصلح هذه الأمور، وعددها ⁦{n}⁩</translation>
    </message>
    <message>
        <source>The kiosk can open. Somebody should see to these: {n}</source>
        <translation>يمكن فتح الجهاز للناس. أمور تحتاج إلى متابعة، وعددها ⁦{n}⁩</translation>
    </message>
    <message>
        <source>All is well. The kiosk can open.</source>
        <translation>كل شيء سليم. يمكن فتح الجهاز للناس.</translation>
    </message>
    <message>
        <source>Left for later.</source>
        <translation>أُجّل إلى وقت لاحق.</translation>
    </message>
    <message>
        <source>Keeps it shut</source>
        <translation>يُبقيه مغلقاً</translation>
    </message>
    <message>
        <source>To be seen to</source>
        <translation>يحتاج إلى متابعة</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>الانتقال إليه</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>سليم</translation>
    </message>
    <message>
        <source>In which language do you work?</source>
        <translation>بأي لغة تعملون؟</translation>
    </message>
    <message>
        <source>What comes now</source>
        <translation>ما يأتي الآن</translation>
    </message>
    <message>
        <source>The mission, the clock, the screen, the devices, the portal, the first log-ins. It takes less than an hour. What you don&apos;t have at hand can wait: the last page lists what is left.</source>
        <translation>البعثة والساعة والشاشة والطابعة والقارئ والبوابة وأول حسابات الدخول. يستغرق ذلك أقل من ساعة. ما ليس في متناولكم يمكن تأجيله: الصفحة الأخيرة تبيّن ما بقي.</translation>
    </message>
    <message>
        <source>What is this station?</source>
        <translation>ما هذا الجهاز؟</translation>
    </message>
    <message>
        <source>The first one of a mission</source>
        <translation>أول جهاز في بعثة</translation>
    </message>
    <message>
        <source>One more, on the store of its mission</source>
        <translation>جهاز آخر على مخزن بعثته</translation>
    </message>
    <message>
        <source>In place of a broken one</source>
        <translation>بديل عن جهاز معطّل</translation>
    </message>
    <message>
        <source>Putting the backup back…</source>
        <translation>تُعاد النسخة الاحتياطية…</translation>
    </message>
    <message>
        <source>It had joined a portal. Ask headquarters for a code, and type it.</source>
        <translation>كان مرتبطاً ببوابة. اطلبوا رمزاً من الإدارة المركزية واكتبوه.</translation>
    </message>
    <message>
        <source>Beginning a new epoch…</source>
        <translation>تبدأ حقبة جديدة…</translation>
    </message>
    <message>
        <source>This station has its store</source>
        <translation>لهذا الجهاز مخزنه</translation>
    </message>
    <message>
        <source>Station: {name}</source>
        <translation>الجهاز: {name}</translation>
    </message>
    <message>
        <source>Letter of its papers: {name}</source>
        <translation>حرف أوراقه: {name}</translation>
    </message>
    <message>
        <source>Its store: {name}</source>
        <translation>مخزنه: {name}</translation>
    </message>
    <message>
        <source>Settings of this station</source>
        <translation>إعدادات هذا الجهاز</translation>
    </message>
    <message>
        <source>Kiosk, counter and display take changes over when they are started again.</source>
        <translation>يأخذ جهاز الخدمة والشباك وشاشة النداء بالتغييرات عند تشغيلها من جديد.</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>التراجع عن آخر تغيير</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>التراجع عنه</translation>
    </message>
    <message>
        <source>Don&apos;t take it back</source>
        <translation>عدم التراجع</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>لا شيء يتغيّر.</translation>
    </message>
    <message>
        <source>Taken back. The kiosk takes it over when it starts anew.</source>
        <translation>تم التراجع. يأخذ به الجهاز عند تشغيله من جديد.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>May collect</source>
        <translation>لمن تُسلَّم</translation>
    </message>
    <message>
        <source>Ready since</source>
        <translation>جاهزة منذ</translation>
    </message>
    <message>
        <source>Reference, said by</source>
        <translation>الرقم، والمصدر</translation>
    </message>
    <message>
        <source>The mission</source>
        <translation>البعثة</translation>
    </message>
    <message>
        <source>The portal</source>
        <translation>البوابة</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يوماً</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Documents that lie ready</source>
        <translation>وثائق جاهزة للتسليم</translation>
    </message>
    <message>
        <source>Or the path of the mission&apos;s own file</source>
        <translation>أو مسار ملف خاص بالبعثة</translation>
    </message>
    <message>
        <source>Letter of this station&apos;s papers</source>
        <translation>حرف أوراق هذا الجهاز</translation>
    </message>
    <message>
        <source>A to Z. Every store of the mission has another one. It is printed on each paper.</source>
        <translation>من ⁦A⁩ إلى ⁦Z⁩. لكل مخزن في البعثة حرف مختلف، ويُطبع على كل ورقة.</translation>
    </message>
    <message>
        <source>The store of the mission</source>
        <translation>مخزن البعثة</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Whoever set up the first station knows it.</source>
        <translation>يعرفه من أعدّ الجهاز الأول.</translation>
    </message>
    <message>
        <source>The code has eight groups of six digits. Type all of them.</source>
        <translation>للرمز ثماني مجموعات من ستة أرقام. تُكتب كلها.</translation>
    </message>
    <message>
        <source>From the backup</source>
        <translation>من النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Have the backup and the recovery sheet from the sealed envelope at hand.</source>
        <translation>لتكن النسخة الاحتياطية وورقة الاستعادة من الظرف المختوم في متناولكم.</translation>
    </message>
    <message>
        <source>Path of the backup, or of the folder with it</source>
        <translation>مسار النسخة الاحتياطية أو المجلد الذي هي فيه</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاستعادة</translation>
    </message>
    <message>
        <source>Eight groups of six digits, as they are on the sheet.</source>
        <translation>ثماني مجموعات من ستة أرقام، كما هي على الورقة.</translation>
    </message>
    <message>
        <source>A store that was put back</source>
        <translation>مخزن أُعيد من نسخة</translation>
    </message>
    <message>
        <source>It goes on in a new epoch, so that no number is given twice.</source>
        <translation>يتابع في حقبة جديدة حتى لا يُعطى رقم مرتين.</translation>
    </message>
    <message>
        <source>Code from headquarters</source>
        <translation>رمز من الإدارة المركزية</translation>
    </message>
    <message>
        <source>Left empty for a station that had joined no portal.</source>
        <translation>يُترك فارغاً لجهاز لم يكن مرتبطاً ببوابة.</translation>
    </message>
    <message>
        <source>There is no such file. Is the stick in, and mounted?</source>
        <translation>لا يوجد ملف كهذا. هل الذاكرة المحمولة موصولة ومركّبة في النظام؟</translation>
    </message>
    <message>
        <source>This code counts no more, or belongs to another store. Have a new one drawn.</source>
        <translation>انتهت صلاحية هذا الرمز، أو هو لقاعدة أخرى. يُطلب رمز جديد.</translation>
    </message>
    <message>
        <source>A recovery code has eight groups of six digits. Type all of them.</source>
        <translation>رمز الاستعادة ثماني مجموعات من ستة أرقام. اكتبوها كلها.</translation>
    </message>
    <message>
        <source>Name of this station</source>
        <translation>اسم هذا الجهاز</translation>
    </message>
    <message>
        <source>Code for joining</source>
        <translation>رمز الانضمام</translation>
    </message>
    <message>
        <source>Eight groups of six digits. A station that works draws it: “kiosk store invite”.</source>
        <translation>ثماني مجموعات من ستة أرقام، يُصدرها جهاز يعمل بالأمر ⁦kiosk store invite⁩.</translation>
    </message>
    <message>
        <source>Latin letters and digits, such as kiosk-1. Logs and the portal name it so.</source>
        <translation>حروف لاتينية وأرقام، مثل ⁦kiosk-1⁩. بهذا الاسم تذكرها السجلات والبوابة.</translation>
    </message>
    <message>
        <source>A digit is wrong in group {places}.</source>
        <translation>رقم خاطئ في المجموعة {places}.</translation>
    </message>
    <message>
        <source>Only Latin letters, digits, “.”, “_” and “-”, at most 32, beginning with a letter or digit.</source>
        <translation>حروف لاتينية وأرقام و⁦. _ -⁩ فقط، ⁦32⁩ على الأكثر، وأولها حرف أو رقم.</translation>
    </message>
    <message>
        <source>One letter from A to Z.</source>
        <translation>حرف واحد من ⁦A⁩ إلى ⁦Z⁩.</translation>
    </message>
    <message>
        <source>It begins with postgresql+psycopg:// and names user, machine and database.</source>
        <translation>يبدأ بـ ⁦postgresql+psycopg://⁩ ويذكر المستخدم والحاسوب وقاعدة البيانات.</translation>
    </message>
    <message>
        <source>Rectangle in the size of a card</source>
        <translation>مستطيل بحجم بطاقة</translation>
    </message>
    <message>
        <source>Hold a bank card to the screen</source>
        <translation>قرّبوا بطاقة مصرفية من الشاشة</translation>
    </message>
    <message>
        <source>Hold it inside the frame, at its left and upper edge. Make the frame exactly as large as the card: with the arrow keys, or with the buttons.</source>
        <translation>ضعوها داخل الإطار عند حافته اليسرى والعليا. اجعلوا الإطار بحجم البطاقة تماماً: بمفاتيح الأسهم أو بالأزرار.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Much smaller</source>
        <translation>تصغير كثير</translation>
    </message>
    <message>
        <source>Much larger</source>
        <translation>تكبير كثير</translation>
    </message>
    <message>
        <source>Keep this size</source>
        <translation>اعتماد هذا الحجم</translation>
    </message>
    <message>
        <source>So the screen is {width} mm wide.</source>
        <translation>إذن عرض الشاشة {width} ملّيمتراً.</translation>
    </message>
    <message>
        <source>Keep the size, or leave it for later.</source>
        <translation>اعتمدوا الحجم أو أجّلوا ذلك.</translation>
    </message>
    <message>
        <source>Kept. The kiosk takes it over when it starts anew.</source>
        <translation>حُفظ. يأخذ به الجهاز عند تشغيله من جديد.</translation>
    </message>
    <message>
        <source>From headquarters</source>
        <translation>من الإدارة المركزية</translation>
    </message>
    <message>
        <source>Ask headquarters for the address, a code that counts once, and the portal&apos;s certificate.</source>
        <translation>اطلبوا من الإدارة المركزية العنوان ورمزاً يُستعمل مرة واحدة وشهادة البوابة.</translation>
    </message>
    <message>
        <source>Address of the portal</source>
        <translation>عنوان البوابة</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Eight letters and digits. It may be tried again if the line breaks.</source>
        <translation>ثمانية حروف وأرقام. تمكن إعادة المحاولة به إذا انقطع الخط.</translation>
    </message>
    <message>
        <source>Path of the certificate</source>
        <translation>مسار الشهادة</translation>
    </message>
    <message>
        <source>A file of headquarters, on a stick. Left empty for a portal on this machine.</source>
        <translation>ملف من الإدارة المركزية على ذاكرة محمولة. يُترك فارغاً لبوابة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Join the portal</source>
        <translation>الربط بالبوابة</translation>
    </message>
    <message>
        <source>Does headquarters read the same words?</source>
        <translation>هل تقرأ الإدارة المركزية هذه الكلمات نفسها؟</translation>
    </message>
    <message>
        <source>Read them out by telephone. Only if all are the same is it really your portal.</source>
        <translation>اقرؤوها بالهاتف. إن تطابقت كلها فهي بوابتكم حقاً.</translation>
    </message>
    <message>
        <source>The same words</source>
        <translation>الكلمات نفسها</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>كلمات أخرى</translation>
    </message>
    <message>
        <source>Join the portal, or leave it for later: everything works without, and is sent afterwards.</source>
        <translation>اربطوا البوابة أو أجّلوا ذلك: كل شيء يعمل بدونها ويُرسل فيما بعد.</translation>
    </message>
    <message>
        <source>Compare the words with headquarters, or leave it for later.</source>
        <translation>قارنوا الكلمات مع الإدارة المركزية أو أجّلوا ذلك.</translation>
    </message>
    <message>
        <source>Type the address that headquarters gave.</source>
        <translation>اكتبوا العنوان الذي أعطته الإدارة المركزية.</translation>
    </message>
    <message>
        <source>Type the code that headquarters gave.</source>
        <translation>اكتبوا الرمز الذي أعطته الإدارة المركزية.</translation>
    </message>
    <message>
        <source>Joining the portal…</source>
        <translation>يجري الربط بالبوابة…</translation>
    </message>
    <message>
        <source>Joined. Compare the words now.</source>
        <translation>تم الربط. قارنوا الكلمات الآن.</translation>
    </message>
    <message>
        <source>Stop here and tell headquarters: somebody may be between you. They close this key.</source>
        <translation>توقفوا هنا وأخبروا الإدارة المركزية: قد يكون بينكما طرف آخر. وهي تغلق هذا المفتاح.</translation>
    </message>
    <message>
        <source>This station&apos;s printer</source>
        <translation>طابعة هذا الجهاز</translation>
    </message>
    <message>
        <source>Which printer is it?</source>
        <translation>أي طابعة هي؟</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>يجري البحث عن طابعات…</translation>
    </message>
    <message>
        <source>Kept. Print a test page now. A kiosk that runs takes it over when it starts anew.</source>
        <translation>حُفظ. اطبعوا ورقة تجربة الآن. وإن كان جهاز الخدمة يعمل فسيأخذ بذلك عند تشغيله من جديد.</translation>
    </message>
    <message>
        <source>How wide does it print?</source>
        <translation>ما عرض طباعتها؟</translation>
    </message>
    <message>
        <source>Use this printer</source>
        <translation>اعتماد هذه الطابعة</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>ورقة تجربة</translation>
    </message>
    <message>
        <source>It shows Arabic and English, a ruler and a code. Nothing of it counts.</source>
        <translation>فيها عربي وإنكليزي ومسطرة ورمز، ولا يُحتسب منها شيء.</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>تجارب</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>طباعة ورقة تجربة</translation>
    </message>
    <message>
        <source>Wait for a scan</source>
        <translation>انتظار مسح</translation>
    </message>
    <message>
        <source>Lay it down, or scan it, now…</source>
        <translation>ضعوها على القارئ أو قرّبوها من الماسح الآن…</translation>
    </message>
    <message>
        <source>Look at the paper</source>
        <translation>انظروا إلى الورقة</translation>
    </message>
    <message>
        <source>Print a test page, or leave the printer for later.</source>
        <translation>اطبعوا ورقة تجربة أو أجّلوا الطابعة.</translation>
    </message>
    <message>
        <source>Answer the three questions with yes, or leave the printer for later.</source>
        <translation>ليكن جواب الأسئلة الثلاثة نعم، أو أجّلوا الطابعة.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>تجري الطباعة…</translation>
    </message>
    <message>
        <source>{kind}, {name}</source>
        <translation>{kind}، {name}</translation>
    </message>
    <message>
        <source>Paper of 58 mm, {dots} dots</source>
        <translation>ورق ⁦58⁩ مم، {dots} نقطة</translation>
    </message>
    <message>
        <source>Paper of 80 mm, {dots} dots</source>
        <translation>ورق ⁦80⁩ مم، {dots} نقطة</translation>
    </message>
    <message>
        <source>A network printer, by its address</source>
        <translation>طابعة على الشبكة بعنوانها</translation>
    </message>
    <message>
        <source>Digits, no name. The printer prints it itself: hold its feed button while you switch it on. Another port than {port} stands behind a colon.</source>
        <translation>أرقام لا اسم. تطبعه الطابعة بنفسها: اضغطوا زر تغذية الورق عند تشغيلها. المنفذ غير {port} يُكتب بعد نقطتين.</translation>
    </message>
    <message>
        <source>None yet: keep papers as files</source>
        <translation>لا طابعة بعد: حفظ الأوراق ملفات</translation>
    </message>
    <message>
        <source>{name} (a serial port: it doesn&apos;t tell what hangs there)</source>
        <translation>{name} (منفذ تسلسلي: لا يبيّن ما يتصل به)</translation>
    </message>
    <message>
        <source>{name} (this user may not open it)</source>
        <translation>{name} (لا يحق لهذا المستخدم فتحها)</translation>
    </message>
    <message>
        <source>Type the printer&apos;s address, such as 192.0.2.20.</source>
        <translation>اكتبوا عنوان الطابعة، مثل ⁦192.0.2.20⁩.</translation>
    </message>
    <message>
        <source>The printer works.</source>
        <translation>الطابعة تعمل.</translation>
    </message>
    <message>
        <source>None yet: a virtual one keeps papers as files: {folder}</source>
        <translation>لا طابعة بعد، بل طابعة افتراضية تحفظ الأوراق ملفات: {folder}</translation>
    </message>
    <message>
        <source>Network printer</source>
        <translation>طابعة على الشبكة</translation>
    </message>
    <message>
        <source>USB printer</source>
        <translation>طابعة على منفذ ⁦USB⁩</translation>
    </message>
    <message>
        <source>Printer on a serial line</source>
        <translation>طابعة على خط تسلسلي</translation>
    </message>
    <message>
        <source>Printer behind a device file</source>
        <translation>طابعة خلف ملف من النظام</translation>
    </message>
    <message>
        <source>Print queue</source>
        <translation>طابور طباعة</translation>
    </message>
    <message>
        <source>Which reader is it?</source>
        <translation>أي قارئ هو؟</translation>
    </message>
    <message>
        <source>Looking for readers…</source>
        <translation>يجري البحث عن قارئات…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Press the button, then lay any card with a chip, or a passport, on the reader.</source>
        <translation>اضغطوا الزر ثم ضعوا على القارئ أي بطاقة ذات شريحة أو جواز سفر.</translation>
    </message>
    <message>
        <source>Wait for a card</source>
        <translation>انتظار بطاقة</translation>
    </message>
    <message>
        <source>Read a card, choose “No reader”, or leave the reader for later.</source>
        <translation>اقرؤوا بطاقة، أو اختاروا «لا قارئ»، أو أجّلوا القارئ.</translation>
    </message>
    <message>
        <source>Lay a card or a passport on the reader now…</source>
        <translation>ضعوا الآن بطاقة أو جواز سفر على القارئ…</translation>
    </message>
    <message>
        <source>A virtual reader, for training</source>
        <translation>قارئ افتراضي للتدريب</translation>
    </message>
    <message>
        <source>No reader</source>
        <translation>لا قارئ</translation>
    </message>
    <message>
        <source>No reader was found. Is its cable in, and does the card service run?</source>
        <translation>لم يُعثر على قارئ. هل سلكه موصول، وهل خدمة البطاقات تعمل؟</translation>
    </message>
    <message>
        <source>Use this reader</source>
        <translation>اعتماد هذا القارئ</translation>
    </message>
    <message>
        <source>Passports&apos; authorities</source>
        <translation>سلطات الجوازات</translation>
    </message>
    <message>
        <source>Choose a reader first.</source>
        <translation>اختاروا قارئاً أولاً.</translation>
    </message>
    <message>
        <source>A passport&apos;s chip is verified by its state&apos;s certificate. Headquarters has them, one by one or as a master list. They are copied onto this station. Without them people still go on.</source>
        <translation>يُتحقق من شريحة الجواز بشهادة دولته. الشهادات لدى الإدارة المركزية، واحدة واحدة أو في قائمة جامعة، وتُنسخ إلى هذا الجهاز. ولا يتوقف عليها عمل المراجعين.</translation>
    </message>
    <message>
        <source>File or folder with the certificates</source>
        <translation>ملف الشهادات أو مجلدها</translation>
    </message>
    <message>
        <source>Take the certificates</source>
        <translation>نسخ الشهادات</translation>
    </message>
    <message>
        <source>The one that is set, and not here now: {name}</source>
        <translation>المضبوط، وليس موصولاً الآن: {name}</translation>
    </message>
    <message>
        <source>Kept: people type what stands in their passport.</source>
        <translation>حُفظ: يكتب الناس ما في جوازاتهم.</translation>
    </message>
    <message>
        <source>Kept. While the kiosk runs, this lays a made-up passport on it: {command}</source>
        <translation>حُفظ. ما دام جهاز الخدمة الذاتية يعمل، يضع هذا الأمر على القارئ جوازاً مختلقاً: {command}</translation>
    </message>
    <message>
        <source>Kept. Try it with a card now. A kiosk that runs takes it over when it starts anew.</source>
        <translation>حُفظ. جرّبوه الآن ببطاقة. وإن كان جهاز الخدمة يعمل فسيأخذ بذلك عند تشغيله من جديد.</translation>
    </message>
    <message>
        <source>Taken. Authorities that are known: {n}.</source>
        <translation>نُسخت. عدد السلطات المعروفة: {n}.</translation>
    </message>
    <message>
        <source>No certificate of an authority can be read there.</source>
        <translation>لا تُقرأ هناك شهادة أي سلطة.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Mission and station</source>
        <translation>البعثة والجهاز</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Screen size</source>
        <translation>حجم الشاشة</translation>
    </message>
    <message>
        <source>Passport reader</source>
        <translation>قارئ الجوازات</translation>
    </message>
    <message>
        <source>IT adds somebody on the page {place}.</source>
        <translation>يضيفه مسؤول التقنية في صفحة {place}.</translation>
    </message>
    <message>
        <source>IT sets up a desk on the page {place}.</source>
        <translation>يُعدّه مسؤول التقنية في صفحة {place}.</translation>
    </message>
    <message>
        <source>A supervisor sets them on the page {place}.</source>
        <translation>يحدده رئيس القسم في صفحة {place}.</translation>
    </message>
    <message>
        <source>Two supervisors set them on the page {place}.</source>
        <translation>يحددها رئيسا قسم في صفحة {place}.</translation>
    </message>
    <message>
        <source>Ask headquarters for the certificates of the states, and take them on the page {place}.</source>
        <translation>اطلبوا شهادات الدول من الإدارة المركزية، وانسخوها في صفحة {place}.</translation>
    </message>
    <message>
        <source>Make the sheet on the page {place}, and put it into a sealed envelope in the safe.</source>
        <translation>أنشئوا الورقة في صفحة {place}، وضعوها في ظرف مختوم في الخزنة.</translation>
    </message>
    <message>
        <source>Look whether the stick is in, then make a backup on the page {place}.</source>
        <translation>تأكدوا من أن الذاكرة المحمولة موصولة، ثم اعملوا نسخة في صفحة {place}.</translation>
    </message>
    <message>
        <source>Measure it with a bank card on the page {place}.</source>
        <translation>قيسوه ببطاقة مصرفية في صفحة {place}.</translation>
    </message>
    <message>
        <source>Ask headquarters for a code, and join on the page {place}.</source>
        <translation>اطلبوا رمزاً من الإدارة المركزية، واربطوا الجهاز في صفحة {place}.</translation>
    </message>
    <message>
        <source>Central portal</source>
        <translation>البوابة المركزية</translation>
    </message>
    <message>
        <source>Ask headquarters for the new certificate and a code, and join again on the page {place}.</source>
        <translation>اطلبوا الشهادة الجديدة ورمزاً من الإدارة المركزية، واربطوا الجهاز من جديد في صفحة {place}.</translation>
    </message>
    <message>
        <source>The page {place} says what is wrong.</source>
        <translation>ما الخطأ؟ تذكره صفحة {place}.</translation>
    </message>
    <message>
        <source>Choose the real one on the page {place}, and print a test page.</source>
        <translation>اختاروا الطابعة الحقيقية في صفحة {place}، واطبعوا ورقة تجربة.</translation>
    </message>
    <message>
        <source>Choose the width and print a test page on the page {place}.</source>
        <translation>اختاروا العرض واطبعوا ورقة تجربة في صفحة {place}.</translation>
    </message>
    <message>
        <source>Choose the real one on the page {place}, and try it.</source>
        <translation>اختاروا القارئ الحقيقي في صفحة {place}، وجرّبوه.</translation>
    </message>
    <message>
        <source>“{place}”</source>
        <translation>«{place}»</translation>
    </message>
    <message>
        <source>First log-ins</source>
        <translation>أول حسابات الدخول</translation>
    </message>
    <message>
        <source>The last good backup</source>
        <translation>آخر نسخة احتياطية سليمة</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>عمل نسخة احتياطية الآن</translation>
    </message>
    <message>
        <source>Try the newest one</source>
        <translation>تجربة أحدث نسخة</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>ورقة الاستعادة</translation>
    </message>
    <message>
        <source>Where backups go</source>
        <translation>مكان النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Best a stick, or another machine: not the disk of the store.</source>
        <translation>الأفضل ذاكرة محمولة أو حاسوب آخر، لا قرص المخزن نفسه.</translation>
    </message>
    <message>
        <source>Keep this folder</source>
        <translation>اعتماد هذا المجلد</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>تُعمل نسخة احتياطية…</translation>
    </message>
    <message>
        <source>Opening the newest backup…</source>
        <translation>تُفتح أحدث نسخة احتياطية…</translation>
    </message>
    <message>
        <source>There is no such file or folder. Is the stick in, and mounted?</source>
        <translation>لا يوجد ملف أو مجلد كهذا. هل الذاكرة المحمولة موصولة ومركّبة في النظام؟</translation>
    </message>
    <message>
        <source>An amount and a reason are needed.</source>
        <translation>يلزم كتابة المبلغ والسبب.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>حُفظ.</translation>
    </message>
    <message>
        <source>The drawer is handed over. Whoever took it goes on with it.</source>
        <translation>سُلّم الدرج. يتابع من استلمه العمل به.</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>الإعداد</translation>
    </message>
    <message>
        <source>Something isn&apos;t finished here. Finish it, then change the language.</source>
        <translation>لم يكتمل ما بدأتموه هنا. يُرجى إتمامه، ثم تغيير اللغة.</translation>
    </message>
    <message>
        <source>“{close}” once more clears it.</source>
        <translation>بالضغط مرة أخرى على «{close}» يُمحى ما كُتب.</translation>
    </message>
    <message>
        <source>{keys}: Arabic or Latin letters</source>
        <translation>{keys}: حروف عربية أو لاتينية</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>إغلاق هذه النافذة</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>الشباك</translation>
    </message>
    <message>
        <source>People waiting</source>
        <translation>عدد المنتظرين</translation>
    </message>
    <message>
        <source>We will be back shortly. Your numbers are safe.</source>
        <translation>نعود بعد قليل. أرقامكم محفوظة.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Step {here} of {all}</source>
        <translation>الخطوة ⁦{here}⁩ من ⁦{all}⁩</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقاً</translation>
    </message>
    <message>
        <source>Finish set-up</source>
        <translation>إنهاء الإعداد</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>There is no such number with such a PIN. Type both again.</source>
        <translation>لا يوجد رقم وظيفي بهذا الرمز السري. يُرجى كتابة الاثنين من جديد.</translation>
    </message>
    <message>
        <source>There were many wrong PINs for this number. Wait {time}, or have the PIN reset.</source>
        <translation>كُتب لهذا الرقم رمز سري خاطئ مرات كثيرة. انتظروا {time}، أو اطلبوا رمزاً جديداً من رئيس القسم أو من مسؤول التقنية.</translation>
    </message>
    <message>
        <source>Very many log-ins failed here. One try a minute is possible: wait {time}.</source>
        <translation>أخفقت هنا محاولات دخول كثيرة جداً، فلا تُقبل إلا محاولة واحدة كل دقيقة. انتظروا {time}.</translation>
    </message>
    <message>
        <source>This log-in is blocked. IT staff can open it again.</source>
        <translation>أُوقف دخول هذا الموظف. يمكن لمسؤول التقنية أن يعيده.</translation>
    </message>
    <message>
        <source>This PIN was for once. Log in first, and choose one of your own.</source>
        <translation>هذا الرمز السري لمرة واحدة. ادخلوا به أولاً، ثم اختاروا رمزاً خاصاً بكم.</translation>
    </message>
    <message>
        <source>This log-in may not do that.</source>
        <translation>هذا ليس من صلاحيات هذا الموظف.</translation>
    </message>
    <message>
        <source>Nobody is entered as staff here yet. IT staff do that in the set-up.</source>
        <translation>لم يُسجَّل هنا أي موظف بعد. يسجّلهم مسؤول التقنية في إعداد الجهاز.</translation>
    </message>
    <message>
        <source>This card is nobody&apos;s here. IT staff can enrol it.</source>
        <translation>هذه البطاقة غير مسجّلة لأحد هنا. يمكن لمسؤول التقنية تسجيلها.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <comment>wait</comment>
        <translation>
            <numerusform>أقل من ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتين</numerusform>
            <numerusform>⁦%n⁩ ثوانٍ</numerusform>
            <numerusform>⁦%n⁩ ثانية</numerusform>
            <numerusform>⁦%n⁩ ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>wait</comment>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>⁦%n⁩ دقائق</numerusform>
            <numerusform>⁦%n⁩ دقيقة</numerusform>
            <numerusform>⁦%n⁩ دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no staff card.</source>
        <translation>ليست هذه بطاقة موظف.</translation>
    </message>
    <message>
        <source>This card isn&apos;t valid today. Whoever issued it can renew it.</source>
        <translation>هذه البطاقة غير صالحة اليوم. تجدّدها الجهة التي أصدرتها.</translation>
    </message>
    <message>
        <source>This isn&apos;t the card&apos;s PIN. Tries left: {count}.</source>
        <translation>ليس هذا رمز البطاقة السري. المحاولات الباقية: {count}.</translation>
    </message>
    <message>
        <source>The card is blocked after too many wrong PINs. Whoever issued it can unblock it.</source>
        <translation>أُقفلت البطاقة بعد رموز سرية خاطئة كثيرة. تفتحها الجهة التي أصدرتها.</translation>
    </message>
    <message>
        <source>This card couldn&apos;t prove that it is genuine.</source>
        <translation>لم تُثبت هذه البطاقة أنها أصلية.</translation>
    </message>
    <message>
        <source>The card left the reader. Put it in again.</source>
        <translation>خرجت البطاقة من القارئ. أعيدوا وضعها.</translation>
    </message>
    <message>
        <source>This card can&apos;t be read. Put it in again, or take another.</source>
        <translation>تتعذّر قراءة هذه البطاقة. أعيدوا وضعها، أو استعملوا غيرها.</translation>
    </message>
    <message>
        <source>A PIN has digits only.</source>
        <translation>الرمز السري أرقام فقط.</translation>
    </message>
    <message>
        <source>A PIN has six digits at least.</source>
        <translation>لا يقلّ الرمز السري عن ستة أرقام.</translation>
    </message>
    <message>
        <source>A PIN has twelve digits at most.</source>
        <translation>لا يزيد الرمز السري على اثني عشر رقماً.</translation>
    </message>
    <message>
        <source>Digits in a row, as {digits}, are guessed first. Choose another PIN.</source>
        <translation>الأرقام المتسلسلة، مثل {digits}، أول ما يُخمَّن. اختاروا رمزاً آخر.</translation>
    </message>
    <message>
        <source>Repeated digits are guessed first. Choose another PIN.</source>
        <translation>الأرقام المكرّرة أول ما يُخمَّن. اختاروا رمزاً آخر.</translation>
    </message>
    <message>
        <source>Dates are guessed first. Choose another PIN.</source>
        <translation>التواريخ أول ما يُخمَّن. اختاروا رمزاً آخر.</translation>
    </message>
    <message>
        <source>This is the PIN of before. Choose another one.</source>
        <translation>هذا هو الرمز السابق. اختاروا رمزاً آخر.</translation>
    </message>
    <message>
        <source>The name is missing, too long, or has signs that can&apos;t be kept.</source>
        <translation>الاسم ناقص أو طويل جداً أو فيه رموز لا يمكن حفظها.</translation>
    </message>
    <message>
        <source>A staff number has two to five digits and doesn&apos;t begin with zero.</source>
        <translation>الرقم الوظيفي من رقمين إلى خمسة أرقام، ولا يبدأ بصفر.</translation>
    </message>
    <message>
        <source>Somebody else has this number.</source>
        <translation>هذا الرقم لموظف آخر.</translation>
    </message>
    <message>
        <source>At least one role is needed.</source>
        <translation>لا بدّ من دور واحد على الأقل.</translation>
    </message>
    <message>
        <source>IT goes with no other role: give this person a second log-in.</source>
        <translation>دور مسؤول التقنية لا يجتمع مع دور آخر: سجّلوا لهذا الشخص دخولاً ثانياً.</translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation>لا يوجد موظف كهذا.</translation>
    </message>
    <message>
        <source>Nobody does this for themselves. Another person can.</source>
        <translation>لا يفعل هذا أحد لنفسه، بل يفعله له شخص آخر.</translation>
    </message>
    <message>
        <source>This is the last log-in of IT: without it nobody could let others in.</source>
        <translation>هذا آخر دخول لمسؤول تقنية، ومن دونه لا يستطيع أحد إدخال غيره.</translation>
    </message>
    <message>
        <source>The first people were entered already. Log in as one of IT.</source>
        <translation>سُجّل أول الموظفين من قبل. ادخلوا بصفة مسؤول التقنية.</translation>
    </message>
    <message>
        <source>This card is enrolled for somebody else.</source>
        <translation>هذه البطاقة مسجّلة لموظف آخر.</translation>
    </message>
    <message>
        <source>Clerk</source>
        <comment>role</comment>
        <translation>موظف</translation>
    </message>
    <message>
        <source>Cashier</source>
        <comment>role</comment>
        <translation>أمين الصندوق</translation>
    </message>
    <message>
        <source>Reception</source>
        <comment>role</comment>
        <translation>استقبال</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <comment>role</comment>
        <translation>رئيس القسم</translation>
    </message>
    <message>
        <source>IT</source>
        <comment>role</comment>
        <translation>مسؤول التقنية</translation>
    </message>
    <message>
        <source>The first log-ins are made</source>
        <translation>أُنشئت أول حسابات الدخول</translation>
    </message>
    <message>
        <source>More people are added in the console.</source>
        <translation>يُضاف الموظفون الآخرون بعد إنهاء الإعداد.</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>اكتبوا اسماً.</translation>
    </message>
    <message>
        <source>Who sets up, and who runs the office?</source>
        <translation>من يُعدّ الأجهزة، ومن يدير المكتب؟</translation>
    </message>
    <message>
        <source>IT sets up stations, devices and log-ins. The supervisor decides on fees, hours and texts. They are two log-ins, also where one person does both.</source>
        <translation>مسؤول التقنية يُعدّ الأجهزة وحسابات الدخول. رئيس القسم يقرر الرسوم والدوام والنصوص. هما حسابان، حتى لو قام بهما شخص واحد.</translation>
    </message>
    <message>
        <source>Name of the IT officer</source>
        <translation>اسم مسؤول التقنية</translation>
    </message>
    <message>
        <source>Name of the supervisor</source>
        <translation>اسم رئيس القسم</translation>
    </message>
    <message>
        <source>Write these down now</source>
        <translation>اكتبوا هذه الأرقام الآن</translation>
    </message>
    <message>
        <source>They are shown once. Each one logs in with them and chooses a PIN of their own then.</source>
        <translation>تُعرض مرة واحدة. يدخل كلٌّ منهما بها ثم يختار رمزاً سرياً خاصاً به.</translation>
    </message>
    <message>
        <source>Staff number: {number}</source>
        <translation>رقم الموظف: {number}</translation>
    </message>
    <message>
        <source>PIN for once: {pin}</source>
        <translation>رمز سري لمرة واحدة: {pin}</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Choose your PIN</source>
        <translation>اختيار الرمز السري</translation>
    </message>
    <message>
        <source>The two aren&apos;t the same. Type it again.</source>
        <translation>الرمزان غير متطابقين. اكتبوه من جديد.</translation>
    </message>
    <message>
        <source>For practice, with the PIN {pin}:</source>
        <translation>للتدريب، بالرمز السري {pin}:</translation>
    </message>
    <message>
        <source>Fees are changed by two, and not by your log-in. Whoever changes it</source>
        <translation>يغيّر الرسومَ شخصان، وليس ذلك من صلاحياتكم. مَن يغيّر</translation>
    </message>
    <message>
        <source>Your log-in may not do all of that. Somebody who may</source>
        <translation>ليس كل هذا من صلاحياتكم. شخص من صلاحياته ذلك</translation>
    </message>
    <message>
        <source>It can be: {people}</source>
        <translation>من صلاحيات: {people}</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>رقم الموظف</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرمز السري</translation>
    </message>
    <message>
        <source>Locked while {name} was logged in. Log in to go on, or let somebody else log in.</source>
        <translation>الشاشة مقفلة، والعمل عليها باسم {name}. ادخلوا للمتابعة، أو دعوا موظفاً آخر يدخل.</translation>
    </message>
    <message>
        <source>With a staff card: put it into the reader, leave the number empty, and type the card&apos;s PIN.</source>
        <translation>ببطاقة الموظف: ضعوها في القارئ، واتركوا الرقم فارغاً، واكتبوا الرمز السري للبطاقة.</translation>
    </message>
    <message>
        <source>The PIN that you were given counts once. Choose six digits or more that only you know.</source>
        <translation>الرمز الذي أُعطيتموه يُستعمل مرة واحدة. اختاروا ستة أرقام أو أكثر لا يعرفها غيركم.</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>الرمز نفسه مرة أخرى</translation>
    </message>
    <message>
        <source>The newest lines of the last three days. No line names an applicant.</source>
        <translation>أحدث أسطر الأيام الثلاثة الأخيرة. لا يُذكر فيها اسم مراجع.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>There is nothing in the log of this machine.</source>
        <translation>لا شيء في سجل هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>إضافة موظف</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الصفات</translation>
    </message>
    <message>
        <source>Usual hours</source>
        <translation>الدوام المعتاد</translation>
    </message>
    <message>
        <source>Hours of a day, such as 08:30-12:00 13:00-15:00. An empty day is a day off.</source>
        <translation>أوقات اليوم، مثل ⁦08:30-12:00 13:00-15:00⁩. واليوم الفارغ يوم عطلة.</translation>
    </message>
    <message>
        <source>Change hours</source>
        <translation>تغيير الأوقات</translation>
    </message>
    <message>
        <source>That is how it is already. Nothing was changed.</source>
        <translation>هو كذلك من قبل. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Close a day, or give it hours of its own</source>
        <translation>إغلاق يوم، أو تحديد أوقات خاصة له</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Empty: one day</source>
        <translation>إن تُرك فارغاً: يوم واحد</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>الأوقات</translation>
    </message>
    <message>
        <source>Empty: closed</source>
        <translation>إن تُرك فارغاً: إغلاق</translation>
    </message>
    <message>
        <source>The day may still move, as a feast&apos;s does</source>
        <translation>قد يتغيّر اليوم كما في الأعياد</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>القادم</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation>لا شيء مقرر.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>{name}: staff number {number}, PIN for once {pin}. Write it down now: it is shown once.</source>
        <translation>{name}: رقم الموظف {number}، والرمز السري لمرة واحدة {pin}. اكتبوه الآن: يُعرض مرة واحدة.</translation>
    </message>
    <message>
        <source>{roles} · blocked</source>
        <translation>{roles} · موقوف</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>رمز سري جديد</translation>
    </message>
    <message>
        <source>Staff card</source>
        <translation>بطاقة الموظف</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>السماح من جديد</translation>
    </message>
    <message>
        <source>Reading the card in the reader…</source>
        <translation>تُقرأ البطاقة…</translation>
    </message>
    <message>
        <source>This card is {name}&apos;s now.</source>
        <translation>صارت هذه البطاقة باسم {name}.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الطابعة والقارئ</translation>
    </message>
    <message>
        <source>This station</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>Self-test and voice</source>
        <translation>الفحص الذاتي والصوت</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>المزامنة</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>Mount a stick (“Sticks” in the installation guide), and name its folder on the page {place}.</source>
        <translation>ركّبوا ذاكرة محمولة («الذواكر المحمولة» في دليل التثبيت)، وحددوا مجلدها في صفحة {place}.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>الفحص</translation>
    </message>
    <message>
        <source>How does the scanner hang on this machine?</source>
        <translation>كيف يتصل الماسح بهذا الحاسوب؟</translation>
    </message>
    <message>
        <source>Use this scanner</source>
        <translation>اعتماد هذا الماسح</translation>
    </message>
    <message>
        <source>One that types like a keyboard needs no setting. Its test is a slip held to it in the kiosk.</source>
        <translation>الماسح الذي يكتب مثل لوحة المفاتيح لا يحتاج إلى إعداد. يُجرَّب بورقة تُقرَّب منه عند الجهاز.</translation>
    </message>
    <message>
        <source>It types like a keyboard</source>
        <translation>يكتب مثل لوحة المفاتيح</translation>
    </message>
    <message>
        <source>The line to the portal</source>
        <translation>الخط مع البوابة</translation>
    </message>
    <message>
        <source>Join a portal</source>
        <translation>الربط ببوابة</translation>
    </message>
    <message>
        <source>Without a line</source>
        <translation>من دون خط</translation>
    </message>
    <message>
        <source>Everything works without, and is kept until the line is back. A stick carries it too:</source>
        <translation>كل شيء يعمل من دونه ويُحفظ حتى يعود. وتنقله ذاكرة محمولة أيضاً:</translation>
    </message>
    <message>
        <source>Backups are encrypted. If this machine breaks, only the code on this sheet opens them. Print it, put it into an envelope, seal it, and keep it in the safe, apart from the backups.</source>
        <translation>النسخ الاحتياطية مشفّرة. إذا تعطّل هذا الحاسوب فلا يفتحها إلا الرمز المكتوب على هذه الورقة. اطبعوها وضعوها في ظرف واختموه، واحفظوه في الخزنة بعيداً عن النسخ.</translation>
    </message>
    <message>
        <source>Make the sheet</source>
        <translation>إنشاء الورقة</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>إنشاء ورقة جديدة</translation>
    </message>
    <message>
        <source>Keep the one in force</source>
        <translation>الإبقاء على الورقة المعتمدة</translation>
    </message>
    <message>
        <source>Print the sheet or write it down, then say that you have it.</source>
        <translation>اطبعوا الورقة أو اكتبوا رمزها، ثم أكّدوا أنها لديكم.</translation>
    </message>
    <message>
        <source>Make the sheet, or leave it for later: without it no backup is made.</source>
        <translation>أنشئوا الورقة أو أجّلوا ذلك: من دونها لا تُعمل نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Sheet {name} is in force.</source>
        <translation>الورقة {name} هي المعتمدة.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>لا توجد ورقة بعد.</translation>
    </message>
    <message>
        <source>Sheet {name} is in force. A new one takes its place, and backups from before still need the old sheet: keep both. Is a new one wanted?</source>
        <translation>الورقة {name} هي المعتمدة. تحلّ الورقة الجديدة محلها، وتبقى النسخ السابقة بحاجة إلى الورقة القديمة، فيلزم حفظهما معاً. هل المطلوب ورقة جديدة؟</translation>
    </message>
    <message>
        <source>The code, shown this once</source>
        <translation>الرمز، يُعرض هذه المرة فقط</translation>
    </message>
    <message>
        <source>Print it here</source>
        <translation>طباعتها هنا</translation>
    </message>
    <message>
        <source>Or write it as PDF for an office printer</source>
        <translation>أو حفظها ملف ⁦PDF⁩ لطابعة المكتب</translation>
    </message>
    <message>
        <source>Remove that file when it is printed.</source>
        <translation>احذفوا الملف بعد طباعته.</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>حفظ الملف</translation>
    </message>
    <message>
        <source>Is it on paper?</source>
        <translation>هل الورقة لديكم؟</translation>
    </message>
    <message>
        <source>From then on backups are closed for this sheet, and the code is shown nowhere any more.</source>
        <translation>عندئذ تُقفل النسخ الاحتياطية بهذه الورقة، ولا يُعرض الرمز في أي مكان بعد ذلك.</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>هي لديّ على ورق</translation>
    </message>
    <message>
        <source>The kiosk holds the printer. Close the kiosk, write the file, or write the code down.</source>
        <translation>واجهة الجهاز تستعمل الطابعة. أغلقوها، أو احفظوا الملف، أو اكتبوا الرمز.</translation>
    </message>
    <message>
        <source>Printed. Compare it with the screen.</source>
        <translation>طُبعت. قارنوها بما على الشاشة.</translation>
    </message>
    <message>
        <source>Type where the file goes.</source>
        <translation>اكتبوا مكان حفظ الملف.</translation>
    </message>
    <message>
        <source>Written. Print it, then remove the file.</source>
        <translation>حُفظ. اطبعوه ثم احذفوا الملف.</translation>
    </message>
    <message>
        <source>Write it in both languages.</source>
        <translation>يُكتب باللغتين.</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>عطلة</translation>
    </message>
    <message>
        <source>Write hours as 08:30-14:30.</source>
        <translation>تُكتب الأوقات مثل ⁦08:30-14:30⁩.</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>من {least} إلى {most}</translation>
    </message>
    <message>
        <source>Write a number from {least} to {most}.</source>
        <translation>اكتبوا رقماً من {least} إلى {most}.</translation>
    </message>
    <message>
        <source>Empty: ask at the counter</source>
        <translation>إن تُرك فارغاً: يخبركم به الموظف عند الشباك</translation>
    </message>
    <message>
        <source>That is no amount. Write it as 50.00.</source>
        <translation>ليس هذا مبلغاً. يُكتب مثل 50.00.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>مستعجل</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Change a fee: {name}</source>
        <translation>تغيير رسم: {name}</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>أسعار الصرف</translation>
    </message>
    <message>
        <source>The tariff&apos;s currency</source>
        <translation>عملة التعرفة</translation>
    </message>
    <message>
        <source>Rounded to; empty: not</source>
        <translation>التقريب إلى؛ فارغ: دون تقريب</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>With blanks between them; empty: the usual ones.</source>
        <translation>تفصل بينها مسافات؛ فارغ: الفئات المعتادة.</translation>
    </message>
    <message>
        <source>Notes and coins</source>
        <translation>الفئات الورقية والمعدنية</translation>
    </message>
    <message>
        <source>One of it in {currency}</source>
        <translation>قيمة الوحدة منها ب{currency}</translation>
    </message>
    <message>
        <source>Set a rate</source>
        <translation>تحديد سعر الصرف</translation>
    </message>
    <message>
        <source>By what drawers are counted</source>
        <translation>الفئات التي تُعدّ بها الأدراج</translation>
    </message>
    <message>
        <source>Set the notes and coins</source>
        <translation>اعتماد الفئات</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>سعر الصرف</translation>
    </message>
    <message>
        <source>Rounded to</source>
        <translation>التقريب إلى</translation>
    </message>
    <message>
        <source>A number above 0 is needed, and a day that isn&apos;t over.</source>
        <translation>يلزم رقم أكبر من الصفر، ويوم لم ينقضِ.</translation>
    </message>
    <message>
        <source>Somebody changed what the mission sets meanwhile. Look at it, and set it again.</source>
        <translation>غيّر شخص آخر إعدادات البعثة في هذه الأثناء. يُرجى الاطلاع عليها ثم التحديد من جديد.</translation>
    </message>
    <message>
        <source>It is set. It stands in the history under your name.</source>
        <translation>تم التحديد، وسُجّل باسمكم في سجل التغييرات.</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>اعتماد السعر</translation>
    </message>
    <message>
        <source>Show what it comes to</source>
        <translation>عرض أثر السعر</translation>
    </message>
    <message>
        <source>The decision that it rests on</source>
        <translation>القرار الذي يستند إليه</translation>
    </message>
    <message>
        <source>Write three letters, such as USD.</source>
        <translation>تُكتب ثلاثة أحرف، مثل ⁦USD⁩.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>الشبابيك</translation>
    </message>
    <message>
        <source>If a clerk is gone and their desk wasn&apos;t left: whom they had waits again.</source>
        <translation>إذا انصرف الموظف دون مغادرة شباكه: يعود من كان لديه إلى الانتظار.</translation>
    </message>
    <message>
        <source>Press once more to free it</source>
        <translation>إخلاء الشباك: اضغطوا مرة ثانية</translation>
    </message>
    <message>
        <source>Free the desk</source>
        <translation>إخلاء الشباك</translation>
    </message>
    <message>
        <source>There is no desk yet.</source>
        <translation>لا يوجد شباك بعد.</translation>
    </message>
    <message>
        <source>Add the fee</source>
        <translation>إضافة الرسم</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>استُلم من</translation>
    </message>
    <message>
        <source>Official stamp&apos;s number, if there is one</source>
        <translation>رقم الطابع الرسمي إن وُجد</translation>
    </message>
    <message>
        <source>Cash given; empty: exactly</source>
        <translation>المدفوع نقداً؛ فارغ: المبلغ تماماً</translation>
    </message>
    <message>
        <source>Number on the card terminal&apos;s slip</source>
        <translation>الرقم على قسيمة جهاز البطاقات</translation>
    </message>
    <message>
        <source>Take the money</source>
        <translation>قبض المبلغ</translation>
    </message>
    <message>
        <source>Reason for an exemption</source>
        <translation>سبب الإعفاء</translation>
    </message>
    <message>
        <source>Why exempt?</source>
        <translation>سبب الإعفاء</translation>
    </message>
    <message>
        <source>More</source>
        <translation>زيادة</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>إنقاص</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>إعفاء</translation>
    </message>
    <message>
        <source>The reason for an exemption isn&apos;t used yet. Press Exempt, or clear the reason.</source>
        <translation>سبب الإعفاء لم يُستعمل بعد. يُرجى الضغط على «إعفاء»، أو محو السبب.</translation>
    </message>
    <message>
        <source>Choose the fee first that is to be exempted.</source>
        <translation>يُرجى أولاً اختيار الرسم المطلوب الإعفاء منه.</translation>
    </message>
    <message>
        <source>Choose a fee from the list.</source>
        <translation>يُرجى اختيار رسم من القائمة.</translation>
    </message>
    <message>
        <source>An exemption needs a reason. Somebody else has to agree to it.</source>
        <translation>يلزم ذكر سبب الإعفاء، ويوافق عليه شخص آخر.</translation>
    </message>
    <message>
        <source>The slip&apos;s number is missing.</source>
        <translation>رقم القسيمة ناقص.</translation>
    </message>
    <message>
        <source>That is no amount.</source>
        <translation>هذا ليس مبلغاً.</translation>
    </message>
    <message>
        <source>Total {amount}</source>
        <translation>المجموع {amount}</translation>
    </message>
    <message>
        <source>Close after today</source>
        <translation>إغلاق بعد اليوم</translation>
    </message>
    <message>
        <source>Set up a desk</source>
        <translation>إعداد شباك</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Name, born</source>
        <translation>الاسم، وسنة الولادة</translation>
    </message>
    <message>
        <source>For</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Reference, filed</source>
        <translation>الرقم، وتاريخ التقديم</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>waits for {desk}</source>
        <translation>بانتظار {desk}</translation>
    </message>
    <message>
        <source>not before {time}</source>
        <translation>ليس قبل {time}</translation>
    </message>
    <message>
        <source>What it is called in Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>What it is called in English</source>
        <translation>الاسم بالإنكليزية</translation>
    </message>
    <message>
        <source>Lines that it serves</source>
        <translation>الصفوف التي يخدمها</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>إعداد</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>يُرجى كتابة رقم.</translation>
    </message>
    <message>
        <source>Choose at least one line that it serves.</source>
        <translation>يُرجى اختيار صف واحد على الأقل يخدمه.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>A station for training has a store of its own. All its screens and papers say so.</source>
        <translation>لجهاز التدريب مخزن خاص به، وتبيّن ذلك كل شاشاته وأوراقه.</translation>
    </message>
    <message>
        <source>It goes over when its face is started again.</source>
        <translation>ينتقل عند تشغيل واجهته من جديد.</translation>
    </message>
    <message>
        <source>Put this station to work again</source>
        <translation>إعادة هذا الجهاز إلى العمل</translation>
    </message>
    <message>
        <source>Let this station train</source>
        <translation>جعل هذا الجهاز للتدريب</translation>
    </message>
    <message>
        <source>Lines of the hall</source>
        <translation>صفوف القاعة</translation>
    </message>
    <message>
        <source>Change a line: {name}</source>
        <translation>تغيير صف: {name}</translation>
    </message>
    <message>
        <source>Arabic letter of its numbers</source>
        <translation>الحرف العربي لأرقامه</translation>
    </message>
    <message>
        <source>Latin letter of its numbers</source>
        <translation>الحرف اللاتيني لأرقامه</translation>
    </message>
    <message>
        <source>by command line</source>
        <translation>بسطر الأوامر</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Took back {number}</source>
        <translation>تراجع عن {number}</translation>
    </message>
    <message>
        <source>A file was imported</source>
        <translation>استُورد ملف</translation>
    </message>
    <message>
        <source>Hours and closed days</source>
        <translation>الدوام وأيام الإغلاق</translation>
    </message>
    <message>
        <source>Bookings and order</source>
        <translation>الحجوزات وترتيب النداء</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>الخدمات</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>الرسوم</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>النصوص</translation>
    </message>
    <message>
        <source>Lines and desks</source>
        <translation>الصفوف والشبابيك</translation>
    </message>
    <message>
        <source>All as a file</source>
        <translation>الكل في ملف</translation>
    </message>
    <message>
        <source>History</source>
        <translation>سجل التغييرات</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Switch off: {name}</source>
        <translation>إيقاف: {name}</translation>
    </message>
    <message>
        <source>The reason in Arabic</source>
        <translation>السبب بالعربية</translation>
    </message>
    <message>
        <source>The reason in English</source>
        <translation>السبب بالإنكليزية</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Empty: until it is switched on</source>
        <translation>إن تُرك فارغاً: حتى إعادة التشغيل</translation>
    </message>
    <message>
        <source>Fees are changed by two. Type your PIN once more</source>
        <translation>يغيّر الرسومَ شخصان. اكتبوا رمزكم السري مرة أخرى</translation>
    </message>
    <message>
        <source>Somebody else who approves it</source>
        <translation>شخص آخر يوافق عليه</translation>
    </message>
    <message>
        <source>The mission isn&apos;t known here yet.</source>
        <translation>البعثة غير معروفة هنا بعد.</translation>
    </message>
    <message>
        <source>This will change</source>
        <translation>ما سيتغيّر</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>من دون حفظ</translation>
    </message>
    <message>
        <source>Somebody else has to approve.</source>
        <translation>يجب أن يوافق شخص آخر.</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile. Look at it, then try again.</source>
        <translation>تغيّر هذا في هذه الأثناء. يُرجى الاطلاع عليه ثم المحاولة من جديد.</translation>
    </message>
    <message>
        <source>Saved. Screens show it within a minute; History takes it back.</source>
        <translation>حُفظ، ويظهر على الشاشات خلال دقيقة. والتراجع عنه في سجل التغييرات.</translation>
    </message>
    <message>
        <source>Fees are changed by two people who may do that, and too few of them work here.</source>
        <translation>يغيّر الرسومَ شخصان لهما هذه الصلاحية، ولا يعمل هنا ما يكفي من أصحابها.</translation>
    </message>
    <message>
        <source>Your log-in may not do all of that, and nobody works here who may.</source>
        <translation>ليس كل هذا من صلاحياتكم، ولا يعمل هنا أحد من صلاحياته ذلك.</translation>
    </message>
    <message>
        <source>IT adds them, under “Staff”.</source>
        <translation>يضيفهم مسؤول التقنية في صفحة «الموظفون».</translation>
    </message>
    <message>
        <source>The mission&apos;s texts</source>
        <translation>نصوص البعثة</translation>
    </message>
    <message>
        <source>Announce something in the hall</source>
        <translation>الإعلان عن أمر في القاعة</translation>
    </message>
    <message>
        <source>In Arabic</source>
        <translation>بالعربية</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>بالإنكليزية</translation>
    </message>
    <message>
        <source>Empty: until it is taken out</source>
        <translation>إن تُرك فارغاً: حتى إزالته</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>إعلان</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>المعلَن</translation>
    </message>
    <message>
        <source>Fee of {name}</source>
        <translation>رسم {name}</translation>
    </message>
    <message>
        <source>Why {name} is off</source>
        <translation>سبب توقف {name}</translation>
    </message>
    <message>
        <source>Line of {name}</source>
        <translation>صف {name}</translation>
    </message>
    <message>
        <source>A service of the mission&apos;s own: {name}</source>
        <translation>خدمة خاصة بالبعثة: {name}</translation>
    </message>
    <message>
        <source>Usual hours on {name}</source>
        <translation>الدوام المعتاد يوم {name}</translation>
    </message>
    <message>
        <source>Hours: {name}</source>
        <translation>أوقات الدوام: {name}</translation>
    </message>
    <message>
        <source>Bookings: {name}</source>
        <translation>الحجز: {name}</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>الحجوزات</translation>
    </message>
    <message>
        <source>Who comes late</source>
        <translation>المتأخرون</translation>
    </message>
    <message>
        <source>Order of calling</source>
        <translation>ترتيب المناداة</translation>
    </message>
    <message>
        <source>no bookings</source>
        <translation>بلا حجوزات</translation>
    </message>
    <message>
        <source>How it is booked: {name}</source>
        <translation>كيفية الحجز: {name}</translation>
    </message>
    <message>
        <source>Minutes of a slot</source>
        <translation>دقائق الفترة الواحدة</translation>
    </message>
    <message>
        <source>Counters that serve it</source>
        <translation>الشبابيك التي تخدمه</translation>
    </message>
    <message>
        <source>Minutes for one person</source>
        <translation>دقائق الشخص الواحد</translation>
    </message>
    <message>
        <source>Days ahead that can be booked</source>
        <translation>الأيام القادمة التي يمكن الحجز فيها</translation>
    </message>
    <message>
        <source>Share that kiosks give away, in percent</source>
        <translation>النسبة المئوية التي تعطيها الأجهزة</translation>
    </message>
    <message>
        <source>Share that the web gives away, in percent</source>
        <translation>النسبة المئوية التي يعطيها الموقع</translation>
    </message>
    <message>
        <source>Who comes late: {name}</source>
        <translation>من يتأخر: {name}</translation>
    </message>
    <message>
        <source>Order of calling: {name}</source>
        <translation>ترتيب النداء: {name}</translation>
    </message>
    <message>
        <source>Line: {name}</source>
        <translation>الصف: {name}</translation>
    </message>
    <message>
        <source>Desk: {name}</source>
        <translation>الشباك: {name}</translation>
    </message>
    <message>
        <source>Announcement {name}</source>
        <translation>إعلان {name}</translation>
    </message>
    <message>
        <source>The mission: {name}</source>
        <translation>البعثة: {name}</translation>
    </message>
    <message>
        <source>Devices that a kiosk needs</source>
        <translation>الأجهزة التي لا غنى عنها</translation>
    </message>
    <message>
        <source>Station {name}</source>
        <translation>الجهاز {name}</translation>
    </message>
    <message>
        <source>Order of {name}</source>
        <translation>ترتيب {name}</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>closed, the day may still move</source>
        <translation>إغلاق، وقد يتغيّر اليوم</translation>
    </message>
    <message>
        <source>on</source>
        <translation>متاحة</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>ask at the counter</source>
        <translation>يخبركم به الموظف عند الشباك</translation>
    </message>
    <message>
        <source>service counter</source>
        <translation>شباك خدمة</translation>
    </message>
    <message>
        <source>reception</source>
        <translation>استقبال</translation>
    </message>
    <message>
        <source>cashier</source>
        <translation>صندوق</translation>
    </message>
    <message>
        <source>for training</source>
        <translation>للتدريب</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>في العمل</translation>
    </message>
    <message>
        <source>several</source>
        <translation>عدة</translation>
    </message>
    <message>
        <source>code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>city</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>place for help</source>
        <translation>مكان المساعدة</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>days until what was filed is erased</source>
        <translation>الأيام قبل محو ما قُدّم</translation>
    </message>
    <message>
        <source>minutes until which one is on time</source>
        <translation>دقائق يُعدّ القادم خلالها في وقته</translation>
    </message>
    <message>
        <source>minutes until which one keeps the place behind the punctual</source>
        <translation>دقائق يبقى خلالها الترتيب بعد القادمين في وقتهم</translation>
    </message>
    <message>
        <source>days until which a missed appointment may be moved</source>
        <translation>أيام يمكن خلالها نقل موعد فائت</translation>
    </message>
    <message>
        <source>minutes by which who comes without an appointment ranks later</source>
        <translation>دقائق يتأخر بها ترتيب من يأتي بلا موعد</translation>
    </message>
    <message>
        <source>minutes by which who needs help ranks earlier</source>
        <translation>دقائق يتقدّم بها ترتيب من يحتاج إلى مساعدة</translation>
    </message>
    <message>
        <source>minutes by which who was left waiting the day before ranks earlier</source>
        <translation>دقائق يتقدّم بها ترتيب من بقي منتظراً في يوم سابق</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>الاثنين</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>الثلاثاء</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>الأربعاء</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>الخميس</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>الجمعة</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>السبت</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>الأحد</translation>
    </message>
    <message>
        <source>{line} (before: {before})</source>
        <translation>{line} (قبل ذلك: {before})</translation>
    </message>
    <message>
        <source>, from {day}</source>
        <translation>، اعتباراً من {day}</translation>
    </message>
    <message>
        <source>, on {day}</source>
        <translation>، يوم {day}</translation>
    </message>
    <message>
        <source>, from {first} to {last}</source>
        <translation>، من {first} إلى {last}</translation>
    </message>
    <message>
        <source>{counters} counters, {minutes} minutes a slot, {each} minutes a person; {ahead} days ahead; kiosks {kiosks} %, web {web} %</source>
        <translation>الشبابيك: {counters}، دقائق الفترة: {minutes}، دقائق الشخص: {each}؛ الأيام القادمة: {ahead}؛ الأجهزة {kiosks} %، الموقع {web} %</translation>
    </message>
    <message>
        <source>That can&apos;t be. Nothing was changed. Look at:</source>
        <translation>لا يمكن ذلك. لم يتغيّر شيء. يُرجى النظر في:</translation>
    </message>
    <message>
        <source>This can&apos;t be taken back: everything stands on it.</source>
        <translation>لا يمكن التراجع عن هذا: كل شيء قائم عليه.</translation>
    </message>
    <message>
        <source>The portal has set this anew since. Look at it, and set it as it should be.</source>
        <translation>حدّدته البوابة من جديد بعد ذلك. يُرجى الاطلاع عليه وتحديده كما ينبغي.</translation>
    </message>
    <message>
        <source>Change {number} changed it again. Take that back first.</source>
        <translation>غيّره التغيير {number} مرة أخرى. يُرجى التراجع عن ذاك أولاً.</translation>
    </message>
    <message>
        <source>Leave the desk</source>
        <translation>مغادرة الشباك</translation>
    </message>
    <message>
        <source>{number} is here now</source>
        <translation>حضر {number} الآن</translation>
    </message>
    <message>
        <source>Nobody waits for this desk.</source>
        <translation>لا أحد في انتظار هذا الشباك.</translation>
    </message>
    <message>
        <source>Nobody has waited for this desk since {time}.</source>
        <translation>لا أحد في انتظار هذا الشباك منذ {time}.</translation>
    </message>
    <message>
        <source>Whoever comes is shown here at once.</source>
        <translation>من يحضر يظهر هنا فوراً.</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>تكرار النداء</translation>
    </message>
    <message>
        <source>Didn&apos;t come</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>Set aside</source>
        <comment>act</comment>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>Send on</source>
        <translation>تحويل</translation>
    </message>
    <message>
        <source>Call the chosen one</source>
        <translation>نداء الرقم المحدّد</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Call the next one</source>
        <translation>نداء التالي</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>حضر</translation>
    </message>
    <message>
        <source>Serving is over</source>
        <translation>انتهت الخدمة</translation>
    </message>
    <message>
        <source>Back from the break</source>
        <translation>العودة من الاستراحة</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>Choose somebody in the line first.</source>
        <translation>يُرجى اختيار شخص من الصف أولاً.</translation>
    </message>
    <message>
        <source>Finish with the person at your desk first.</source>
        <translation>يُرجى إنهاء خدمة المراجع عند الشباك أولاً.</translation>
    </message>
    <message>
        <source>“{leave}” once more clears it.</source>
        <translation>بالضغط مرة أخرى على «{leave}» يُمحى ما كُتب.</translation>
    </message>
    <message>
        <source>Still coming back to this desk: {numbers}.</source>
        <translation>يعود إلى هذا الشباك بعد: {numbers}.</translation>
    </message>
    <message>
        <source>“{leave}” once more: the other desks of their line call them.</source>
        <translation>بالضغط مرة أخرى على «{leave}» تناديهم بقية شبابيك دورهم.</translation>
    </message>
    <message>
        <source>“{leave}” once more: the other cashiers call them.</source>
        <translation>بالضغط مرة أخرى على «{leave}» تناديهم بقية الصناديق.</translation>
    </message>
    <message>
        <source>Nobody can be called now.</source>
        <translation>لا أحد في الدور يمكن نداؤه الآن.</translation>
    </message>
    <message>
        <source>{number} is still at your desk.</source>
        <translation>الرقم {number} ما زال عند الشباك.</translation>
    </message>
    <message>
        <source>{number} was moved by somebody else a moment ago.</source>
        <translation>غيّر موظف آخر حالة الرقم {number} قبل لحظة.</translation>
    </message>
    <message>
        <source>Somebody else sits at this desk now.</source>
        <translation>يعمل موظف آخر على هذا الشباك الآن.</translation>
    </message>
    <message>
        <source>Somebody else goes to help there.</source>
        <translation>زميل آخر ذاهب للمساعدة هناك.</translation>
    </message>
    <message>
        <source>That can&apos;t be done with this number now.</source>
        <translation>لا يمكن ذلك مع هذا الرقم الآن.</translation>
    </message>
    <message>
        <source>Your desk</source>
        <translation>الشباك</translation>
    </message>
    <message>
        <source>Logged in: {name}</source>
        <translation>العمل باسم {name}</translation>
    </message>
    <message>
        <source>No desk stands here yet. IT adds desks in set-up.</source>
        <translation>لا يوجد شباك هنا بعد. يضيف مسؤول التقنية الشبابيك من الإعداد.</translation>
    </message>
    <message>
        <source>Choose at least one line.</source>
        <translation>يُرجى اختيار دور واحد على الأقل.</translation>
    </message>
    <message>
        <source>Lines that you serve</source>
        <translation>الأدوار التي تُخدَم هنا</translation>
    </message>
    <message>
        <source>Sit down</source>
        <translation>بدء العمل</translation>
    </message>
    <message>
        <source>You sit at another desk. Leave that one first.</source>
        <translation>ما زال شباك آخر مفتوحاً باسمكم. يُرجى مغادرته أولاً.</translation>
    </message>
    <message>
        <source>Somebody else sits at this desk.</source>
        <translation>يعمل موظف آخر على هذا الشباك.</translation>
    </message>
    <message>
        <source>If they are gone, the reception or a supervisor frees it, on their page Today.</source>
        <translation>إن كان قد انصرف، يُخليه الاستقبال أو رئيس القسم من صفحة اليوم.</translation>
    </message>
    <message>
        <source>At this desk</source>
        <translation>عند الشباك</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>On a break</source>
        <translation>في استراحة</translation>
    </message>
    <message numerus="yes">
        <source>call number %n</source>
        <translation>
            <numerusform>النداء %n</numerusform>
            <numerusform>النداء الأول</numerusform>
            <numerusform>النداء الثاني</numerusform>
            <numerusform>النداء %n</numerusform>
            <numerusform>النداء %n</numerusform>
            <numerusform>النداء %n</numerusform>
        </translation>
    </message>
    <message>
        <source>goes back afterwards: {desk}</source>
        <translation>يعود بعدها إلى: {desk}</translation>
    </message>
    <message>
        <source>Send on to</source>
        <translation>التحويل إلى</translation>
    </message>
    <message>
        <source>and back to me afterwards</source>
        <translation>ثم العودة إليّ</translation>
    </message>
    <message>
        <source>Hand the document over</source>
        <translation>تسليم الوثيقة</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>سُلّمت الوثيقة</translation>
    </message>
    <message>
        <source>Not after all</source>
        <translation>إلغاء التحويل</translation>
    </message>
    <message>
        <source>Name of whoever collects</source>
        <translation>اسم المستلِم</translation>
    </message>
    <message>
        <source>Last 4 characters of its number</source>
        <translation>آخر 4 أحرف أو أرقام من رقمها</translation>
    </message>
    <message>
        <source>Look once more</source>
        <translation>مراجعة قبل التسليم</translation>
    </message>
    <message>
        <source>To {name}, by {proof} ending in {tail}. The document is the right one, and complete.</source>
        <translation>إلى {name}، بموجب {proof} رقمها ينتهي بـ {tail}. الوثيقة هي المطلوبة وكاملة.</translation>
    </message>
    <message>
        <source>Who collects it?</source>
        <translation>من يستلمها؟</translation>
    </message>
    <message>
        <source>Type the last 4 characters, as they stand on it.</source>
        <translation>اكتبوا آخر 4 أحرف أو أرقام كما هي مكتوبة عليها.</translation>
    </message>
    <message>
        <source>Came at {time}</source>
        <translation>حضر الساعة {time}</translation>
    </message>
    <message>
        <source>Back at {time}</source>
        <translation>العودة الساعة {time}</translation>
    </message>
    <message>
        <source>Needs help</source>
        <translation>أولوية مساعدة</translation>
    </message>
    <message numerus="yes">
        <source>ranks %n minute(s) later, so that appointments hold</source>
        <translation>
            <numerusform>يتأخر ترتيبه %n دقيقة حفاظاً على المواعيد</numerusform>
            <numerusform>يتأخر ترتيبه دقيقة واحدة حفاظاً على المواعيد</numerusform>
            <numerusform>يتأخر ترتيبه دقيقتين حفاظاً على المواعيد</numerusform>
            <numerusform>يتأخر ترتيبه %n دقائق حفاظاً على المواعيد</numerusform>
            <numerusform>يتأخر ترتيبه %n دقيقة حفاظاً على المواعيد</numerusform>
            <numerusform>يتأخر ترتيبه %n دقيقة حفاظاً على المواعيد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ranks %n minute(s) earlier</source>
        <translation>
            <numerusform>يتقدم ترتيبه %n دقيقة</numerusform>
            <numerusform>يتقدم ترتيبه دقيقة واحدة</numerusform>
            <numerusform>يتقدم ترتيبه دقيقتين</numerusform>
            <numerusform>يتقدم ترتيبه %n دقائق</numerusform>
            <numerusform>يتقدم ترتيبه %n دقيقة</numerusform>
            <numerusform>يتقدم ترتيبه %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>نودي</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>عند الشباك</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>آخر %n يوم</numerusform>
            <numerusform>آخر يوم</numerusform>
            <numerusform>آخر يومين</numerusform>
            <numerusform>آخر %n أيام</numerusform>
            <numerusform>آخر %n يوماً</numerusform>
            <numerusform>آخر %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers by hour</source>
        <translation>الأرقام حسب الساعة</translation>
    </message>
    <message>
        <source>Half waited no longer than</source>
        <translation>نصف المراجعين لم ينتظروا أكثر من</translation>
    </message>
    <message>
        <source>Fees taken</source>
        <translation>الرسوم المقبوضة</translation>
    </message>
    <message>
        <source>Visits at the kiosk</source>
        <translation>زيارات جهاز الخدمة الذاتية</translation>
    </message>
    <message>
        <source>Where people went away before the end</source>
        <translation>أين غادر المراجعون قبل الإتمام</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>لا شيء حتى الآن.</translation>
    </message>
    <message>
        <source>Numbers given out</source>
        <translation>أرقام أُعطيت</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>خُدم</translation>
    </message>
    <message>
        <source>Still in the house</source>
        <translation>ما زالوا في المبنى</translation>
    </message>
    <message>
        <source>Called and didn&apos;t come</source>
        <translation>نودي عليهم ولم يحضروا</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Took a number</source>
        <translation>أخذوا رقم دور</translation>
    </message>
    <message>
        <source>Came with an appointment</source>
        <translation>حضروا بموعد</translation>
    </message>
    <message>
        <source>Booked a day</source>
        <translation>حجزوا موعدًا</translation>
    </message>
    <message>
        <source>Handed in a request</source>
        <translation>قدّموا طلبًا</translation>
    </message>
    <message>
        <source>Asked for information</source>
        <translation>استعلموا</translation>
    </message>
    <message>
        <source>Went away before the end</source>
        <translation>غادروا قبل الإتمام</translation>
    </message>
    <message>
        <source>Choosing a service</source>
        <translation>عند اختيار الخدمة</translation>
    </message>
    <message>
        <source>Reading about a service</source>
        <translation>عند قراءة شرح الخدمة</translation>
    </message>
    <message>
        <source>At the privacy notice</source>
        <translation>عند بيان الخصوصية</translation>
    </message>
    <message>
        <source>Telling whom it is for</source>
        <translation>عند التعريف بصاحب العلاقة</translation>
    </message>
    <message>
        <source>Filling in the form</source>
        <translation>عند ملء الطلب</translation>
    </message>
    <message>
        <source>At the list of papers</source>
        <translation>عند الأوراق المطلوبة</translation>
    </message>
    <message>
        <source>At the review</source>
        <translation>عند مراجعة الطلب قبل تقديمه</translation>
    </message>
    <message>
        <source>Taking a number</source>
        <translation>عند أخذ رقم دور</translation>
    </message>
    <message>
        <source>Booking a day</source>
        <translation>عند حجز موعد</translation>
    </message>
    <message>
        <source>Looking for an appointment or a request</source>
        <translation>عند البحث عن موعد أو طلب</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>في موضع آخر</translation>
    </message>
    <message>
        <source>Came on {day}</source>
        <translation>حضر يوم {day}</translation>
    </message>
    <message>
        <source>Appointment {time}</source>
        <translation>موعد الساعة {time}</translation>
    </message>
    <message>
        <source>From an earlier day</source>
        <translation>من يوم سابق</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>مؤجّل</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>محوّل</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>تنازل عن دوره</translation>
    </message>
    <message>
        <source>Numbers are given out</source>
        <translation>توزيع الأرقام مستمر</translation>
    </message>
    <message>
        <source>No more people can be served today</source>
        <translation>لا يمكن خدمة مزيد من المراجعين اليوم</translation>
    </message>
    <message>
        <source>Too few desks are open</source>
        <translation>عدد الشبابيك المفتوحة قليل</translation>
    </message>
    <message>
        <source>Something has failed</source>
        <translation>يوجد عطل</translation>
    </message>
    <message>
        <source>The mission is about to close</source>
        <translation>ينتهي الدوام قريباً</translation>
    </message>
    <message>
        <source>The day is closed</source>
        <translation>انتهى دوام اليوم</translation>
    </message>
    <message>
        <source>This is no number from the gate.</source>
        <translation>هذا ليس من أرقام الباب.</translation>
    </message>
    <message>
        <source>No such number was printed for today.</source>
        <translation>لم يُطبع هذا الرقم لليوم.</translation>
    </message>
    <message>
        <source>What this number is for was said already.</source>
        <translation>حُدّدت خدمة هذا الرقم من قبل.</translation>
    </message>
    <message>
        <source>Papers are missing</source>
        <translation>أوراق ناقصة</translation>
    </message>
    <message>
        <source>Comes again</source>
        <translation>سيعود لاحقاً</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>غادر</translation>
    </message>
    <message>
        <source>The file is larger than any configuration.</source>
        <translation>الملف أكبر من أي ملف إعدادات.</translation>
    </message>
    <message>
        <source>This is no configuration that a station exported.</source>
        <translation>هذا ليس ملف إعدادات صدّره أحد الأجهزة.</translation>
    </message>
    <message>
        <source>A newer release wrote this file. Bring this station to it first.</source>
        <translation>كتب هذا الملفَ إصدارٌ أحدث. يُرجى نقل هذا الجهاز إليه أولاً.</translation>
    </message>
    <message>
        <source>The file was changed since it was signed. Export it again.</source>
        <translation>تغيّر الملف بعد توقيعه. يُرجى تصديره من جديد.</translation>
    </message>
    <message>
        <source>The file is signed, but this release can&apos;t read what it says.</source>
        <translation>الملف موقّع، لكن هذا الإصدار لا يستطيع قراءة ما فيه.</translation>
    </message>
    <message>
        <source>Write all of it into a file</source>
        <translation>كتابة كل شيء في ملف</translation>
    </message>
    <message>
        <source>Hours, fees, services, lines, desks and texts, signed by this station.</source>
        <translation>الدوام والرسوم والخدمات والصفوف والشبابيك والنصوص، بتوقيع هذا الجهاز.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>كتابة</translation>
    </message>
    <message>
        <source>Take all of it from a file</source>
        <translation>أخذ كل شيء من ملف</translation>
    </message>
    <message>
        <source>What would change is shown first. All of it is taken, or nothing.</source>
        <translation>يُعرض ما سيتغيّر أولاً، ثم يؤخذ كل شيء أو لا شيء.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>قراءة</translation>
    </message>
    <message>
        <source>Nothing can be written there.</source>
        <translation>لا يمكن الكتابة هناك.</translation>
    </message>
    <message>
        <source>Written. Whoever takes it elsewhere compares these words: {words}</source>
        <translation>كُتب. مَن يأخذه في مكان آخر يقارن هذه الكلمات: {words}</translation>
    </message>
    <message>
        <source>This file can&apos;t be read.</source>
        <translation>لا يمكن قراءة هذا الملف.</translation>
    </message>
    <message>
        <source>Whose file it is</source>
        <translation>صاحب الملف</translation>
    </message>
    <message>
        <source>Of {mission}, exported by {station}, {moment}</source>
        <translation>من {mission}، صدّره {station}، {moment}</translation>
    </message>
    <message>
        <source>Show what would change</source>
        <translation>عرض ما سيتغيّر</translation>
    </message>
    <message>
        <source>The other station shows the same words</source>
        <translation>يعرض الجهاز الآخر الكلمات نفسها</translation>
    </message>
    <message>
        <source>It is another mission&apos;s, and is to be taken all the same</source>
        <translation>هو لبعثة أخرى، ويؤخذ مع ذلك</translation>
    </message>
    <message>
        <source>Confirm what stands beside the boxes first.</source>
        <translation>يُرجى تأكيد ما بجانب المربعات أولاً.</translation>
    </message>
    <message>
        <source>You have a number for today</source>
        <translation>لديكم رقم لهذا اليوم</translation>
    </message>
    <message>
        <source>Nobody can say yet how long you will wait.</source>
        <translation>لا تقدير لمدة الانتظار بعد.</translation>
    </message>
    <message>
        <source>Waiting time: {wait}</source>
        <translation>مدة الانتظار: {wait}</translation>
    </message>
    <message>
        <source>less than 5 minutes</source>
        <translation>أقل من ⁦5⁩ دقائق</translation>
    </message>
    <message numerus="yes">
        <source>up to %n minute(s)</source>
        <translation>
            <numerusform>حتى ⁦%n⁩ دقيقة</numerusform>
            <numerusform>حتى دقيقة واحدة</numerusform>
            <numerusform>حتى دقيقتين</numerusform>
            <numerusform>حتى ⁦%n⁩ دقائق</numerusform>
            <numerusform>حتى ⁦%n⁩ دقيقة</numerusform>
            <numerusform>حتى ⁦%n⁩ دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{low} to %n minute(s)</source>
        <translation>
            <numerusform>من {low} إلى ⁦%n⁩ دقيقة</numerusform>
            <numerusform>من {low} إلى دقيقة واحدة</numerusform>
            <numerusform>من {low} إلى دقيقتين</numerusform>
            <numerusform>من {low} إلى ⁦%n⁩ دقائق</numerusform>
            <numerusform>من {low} إلى ⁦%n⁩ دقيقة</numerusform>
            <numerusform>من {low} إلى ⁦%n⁩ دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 to 1½ hours</source>
        <translation>من ساعة إلى ساعة ونصف</translation>
    </message>
    <message>
        <source>1½ to 2 hours</source>
        <translation>من ساعة ونصف إلى ساعتين</translation>
    </message>
    <message>
        <source>2 to 3 hours</source>
        <translation>من ساعتين إلى ثلاث ساعات</translation>
    </message>
    <message>
        <source>more than 3 hours</source>
        <translation>أكثر من ثلاث ساعات</translation>
    </message>
    <message>
        <source>There are no more numbers today for this service.</source>
        <translation>انتهت أرقام اليوم لهذه الخدمة.</translation>
    </message>
    <message>
        <source>There are no numbers for this service now: too few counters are open.</source>
        <translation>لا أرقام لهذه الخدمة الآن: عدد الشبابيك المفتوحة لا يكفي.</translation>
    </message>
    <message>
        <source>There are no numbers for this service now, for a technical reason.</source>
        <translation>لا أرقام لهذه الخدمة الآن لسبب فني.</translation>
    </message>
    <message>
        <source>We have closed for today: there are no more numbers.</source>
        <translation>انتهى دوام اليوم ولا أرقام أخرى.</translation>
    </message>
    <message>
        <source>We close soon: there are no more numbers today for this service.</source>
        <translation>ينتهي الدوام قريباً: انتهت أرقام اليوم لهذه الخدمة.</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الإحصاءات</translation>
    </message>
    <message>
        <source>Their requests</source>
        <translation>طلبات المراجع</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>طلب جديد</translation>
    </message>
    <message>
        <source>Nothing was filed in this visit. Search for a request, or take a new one.</source>
        <translation>لم يُقدَّم طلب في هذه الزيارة. يمكنكم البحث عن طلب، أو تسجيل طلب جديد.</translation>
    </message>
    <message>
        <source>It was moved on meanwhile. This is how it is now.</source>
        <translation>تغيّرت حالة الطلب في هذه الأثناء. هذه حالته الآن.</translation>
    </message>
    <message>
        <source>It opens when you begin to serve somebody. Nobody else&apos;s is shown.</source>
        <translation>يُفتح الطلب عند بدء خدمة المراجع. لا تظهر طلبات غيره.</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>ملاحظة جديدة</translation>
    </message>
    <message>
        <source>What was filed is erased, or this release can&apos;t read it.</source>
        <translation>مُحيت بيانات الطلب، أو لا يستطيع هذا الإصدار قراءتها.</translation>
    </message>
    <message>
        <source>Print the receipt of hand-over again</source>
        <translation>إعادة طباعة إيصال التسليم</translation>
    </message>
    <message>
        <source>Press once more to cancel it</source>
        <translation>إلغاء نهائي: اضغطوا مرة ثانية</translation>
    </message>
    <message>
        <source>Press once more: the applicant is told</source>
        <translation>اضغطوا مرة ثانية: سيُبلَّغ صاحب الطلب</translation>
    </message>
    <message>
        <source>Left for you to fill in: {n}</source>
        <translation>متروك للموظف: {n}</translation>
    </message>
    <message>
        <source>What was filed</source>
        <translation>بيانات الطلب</translation>
    </message>
    <message>
        <source>With corrections; what stood there before is kept below.</source>
        <translation>فيها تصحيحات، وما كان قبلها محفوظ في الأسفل.</translation>
    </message>
    <message>
        <source>Keep what was typed</source>
        <translation>حفظ ما كُتب</translation>
    </message>
    <message>
        <source>Originals seen</source>
        <translation>الاطلاع على الأصول</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>اطّلعت على الأصل</translation>
    </message>
    <message>
        <source>{paper} (said: not with them)</source>
        <translation>{paper} (قال المراجع: ليست معي)</translation>
    </message>
    <message>
        <source>Notes, and what was done</source>
        <translation>الملاحظات وما جرى</translation>
    </message>
    <message>
        <source>Not filed</source>
        <translation>غير مقدّم</translation>
    </message>
    <message>
        <source>Filed here</source>
        <translation>قُدّم هنا</translation>
    </message>
    <message>
        <source>At the central portal</source>
        <translation>وصل إلى البوابة المركزية</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>قيد المراجعة</translation>
    </message>
    <message>
        <source>Papers are asked for</source>
        <translation>مطلوب أوراق</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>تمت الموافقة</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>لم تتم الموافقة</translation>
    </message>
    <message>
        <source>Ready to be collected</source>
        <translation>جاهز للتسليم</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>سُلّم</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Take into review</source>
        <translation>بدء المراجعة</translation>
    </message>
    <message>
        <source>Ask for papers</source>
        <translation>طلب أوراق</translation>
    </message>
    <message>
        <source>Document has come</source>
        <translation>وصلت الوثيقة</translation>
    </message>
    <message>
        <source>Cancel at the applicant&apos;s wish</source>
        <translation>إلغاء برغبة مقدّم الطلب</translation>
    </message>
    <message>
        <source>For themselves</source>
        <translation>لنفسه</translation>
    </message>
    <message>
        <source>For their child</source>
        <translation>لابنه أو ابنته</translation>
    </message>
    <message>
        <source>For their spouse</source>
        <translation>للزوج أو الزوجة</translation>
    </message>
    <message>
        <source>For a parent</source>
        <translation>للأب أو الأم</translation>
    </message>
    <message>
        <source>For a brother or sister</source>
        <translation>للأخ أو الأخت</translation>
    </message>
    <message>
        <source>By power of attorney</source>
        <translation>بوكالة</translation>
    </message>
    <message>
        <source>Passport or travel document</source>
        <translation>جواز سفر أو وثيقة سفر</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>هوية شخصية</translation>
    </message>
    <message>
        <source>Residence card</source>
        <translation>بطاقة إقامة</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>وكالة</translation>
    </message>
    <message>
        <source>The holder</source>
        <translation>صاحب الوثيقة</translation>
    </message>
    <message>
        <source>Somebody authorised</source>
        <translation>شخص آخر ينوب عنه</translation>
    </message>
    <message>
        <source>The holder, or the parent who asked</source>
        <translation>صاحب الوثيقة، أو الوالد مقدّم الطلب</translation>
    </message>
    <message>
        <source>The holder, or the agent who asked</source>
        <translation>صاحب الوثيقة، أو وكيله مقدّم الطلب</translation>
    </message>
    <message>
        <source>The holder, or an agent</source>
        <translation>صاحب الوثيقة، أو وكيله</translation>
    </message>
    <message>
        <source>May collect it: {who}.</source>
        <translation>تُسلَّم إلى: {who}.</translation>
    </message>
    <message>
        <source>Asked for by: {name}.</source>
        <translation>قدّم الطلب: {name}.</translation>
    </message>
    <message>
        <source>This name is written in Latin letters, as in the passport.</source>
        <translation>يُكتب هذا الاسم بالحروف اللاتينية كما في الجواز.</translation>
    </message>
    <message>
        <source>Two dates, such as {example}</source>
        <translation>تاريخان، مثل {example}</translation>
    </message>
    <message>
        <source>A date, such as {example}, or the year alone</source>
        <translation>تاريخ مثل {example}، أو السنة وحدها</translation>
    </message>
    <message>
        <source>Original seen: {paper}</source>
        <translation>اطُّلع على الأصل: {paper}</translation>
    </message>
    <message>
        <source>Not seen: {paper}</source>
        <translation>لم يُطّلع على الأصل: {paper}</translation>
    </message>
    <message>
        <source>Handed over: {who}, {proof}</source>
        <translation>سُلّمت الوثيقة: {who}، {proof}</translation>
    </message>
    <message>
        <source>A correction</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>{label}: {new}</source>
        <translation>{label}: {new}</translation>
    </message>
    <message>
        <source>{label}: {new}, before: {old}</source>
        <translation>{label}: {new}، وكان: {old}</translation>
    </message>
    <message>
        <source>Numbers for the gate</source>
        <translation>أرقام الباب</translation>
    </message>
    <message>
        <source>Handed out before the doors open; at a kiosk or the reception one says what one comes for.</source>
        <translation>تُوزَّع قبل بدء الدوام، وتُحدَّد الخدمة لاحقاً على الجهاز أو عند الاستقبال.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Print them</source>
        <translation>طباعة الأرقام</translation>
    </message>
    <message>
        <source>Printed {n} of {all}.</source>
        <translation>طُبع {n} من {all}.</translation>
    </message>
    <message>
        <source>Printed {n} of {all}. Print the rest?</source>
        <translation>طُبع {n} من {all}. هل تُطبع البقية؟</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>التعرفة</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>المطلوب دفعه</translation>
    </message>
    <message>
        <source>What is to be paid</source>
        <translation>المبالغ المطلوبة</translation>
    </message>
    <message>
        <source>Exempt: {reason}</source>
        <translation>إعفاء: {reason}</translation>
    </message>
    <message>
        <source>All fees of today</source>
        <translation>كل رسوم اليوم</translation>
    </message>
    <message>
        <source>Type a part of the fee&apos;s name</source>
        <translation>كتابة جزء من اسم الرسم</translation>
    </message>
    <message>
        <source>Open your drawer</source>
        <translation>فتح الدرج</translation>
    </message>
    <message>
        <source>Count the money in the drawer with somebody beside you. You both sign for it.</source>
        <translation>يُرجى عدّ النقود في الدرج بحضور شخص آخر. يوقّع الاثنان على المبلغ.</translation>
    </message>
    <message>
        <source>Money in the drawer</source>
        <translation>النقود في الدرج</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>فتح الدرج</translation>
    </message>
    <message>
        <source>The money is taken</source>
        <translation>قُبض المبلغ</translation>
    </message>
    <message>
        <source>Next bill</source>
        <translation>الفاتورة التالية</translation>
    </message>
    <message>
        <source>Change for the person: {amount}</source>
        <translation>الباقي للمراجع: {amount}</translation>
    </message>
    <message>
        <source>Still to be paid: {amount}</source>
        <translation>ما زال غير مدفوع: {amount}</translation>
    </message>
    <message>
        <source>Print the office copy</source>
        <translation>طباعة نسخة المكتب</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>المدفوع</translation>
    </message>
    <message>
        <source>Why it is to be void</source>
        <translation>سبب الإبطال</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>إعادة الطباعة</translation>
    </message>
    <message>
        <source>Ask to void it</source>
        <translation>طلب إبطال الإيصال</translation>
    </message>
    <message>
        <source>Payer and fee</source>
        <translation>الدافع والرسم</translation>
    </message>
    <message>
        <source>Worth, and papers</source>
        <translation>الحالة والأوراق</translation>
    </message>
    <message>
        <source>No receipt was given in this drawer yet.</source>
        <translation>لم يصدر إيصال من هذا الدرج بعد.</translation>
    </message>
    <message>
        <source>Choose a receipt first.</source>
        <translation>يُرجى اختيار إيصال أولاً.</translation>
    </message>
    <message>
        <source>The receipt is being printed.</source>
        <translation>يُطبع الإيصال الآن.</translation>
    </message>
    <message>
        <source>A reason is needed: somebody else decides by it.</source>
        <translation>يلزم ذكر السبب: يقرّر شخص آخر بناءً عليه.</translation>
    </message>
    <message>
        <source>Asked. Go on; somebody else decides.</source>
        <translation>سُجّل الطلب. يمكن متابعة العمل؛ يقرّر شخص آخر.</translation>
    </message>
    <message>
        <source>The other&apos;s staff number</source>
        <translation>الرقم الوظيفي للشخص الآخر</translation>
    </message>
    <message>
        <source>The other&apos;s PIN</source>
        <translation>الرمز السري للشخص الآخر</translation>
    </message>
    <message>
        <source>not set by the mission</source>
        <translation>لم تحدده البعثة</translation>
    </message>
    <message>
        <source>The mission hasn&apos;t set this fee yet. A supervisor sets it.</source>
        <translation>لم تحدد البعثة هذا الرسم بعد. يحدده رئيس القسم.</translation>
    </message>
    <message>
        <source>The mission takes this fee no longer.</source>
        <translation>لم تعد البعثة تستوفي هذا الرسم.</translation>
    </message>
    <message>
        <source>Nobody has set the rate of this currency yet. A supervisor sets it.</source>
        <translation>لم يُحدَّد سعر صرف هذه العملة بعد. يحدده رئيس القسم.</translation>
    </message>
    <message>
        <source>Missing from this bill, since the mission hasn&apos;t set the amount: {fees}. A supervisor sets it.</source>
        <translation>ينقص هذه الفاتورة، لأن البعثة لم تحدد المبلغ بعد: {fees}. يحدده رئيس القسم.</translation>
    </message>
    <message>
        <source>Ordered, but the mission takes it no longer: {fees}. The rest can be paid; then {keys} strikes this out.</source>
        <translation>في طلب الدفع ما لم تعد البعثة تستوفيه: {fees}. يُدفع الباقي، ثم يشطبه المفتاح {keys}.</translation>
    </message>
    <message>
        <source>Missing from this bill, since nobody has set the currency&apos;s rate: {fees}. A supervisor sets it.</source>
        <translation>ينقص هذه الفاتورة، لأن سعر صرف العملة لم يُحدَّد بعد: {fees}. يحدده رئيس القسم.</translation>
    </message>
    <message>
        <source>Left out, with no amount or no rate on {day}: {fees}. A day that has them brings them back.</source>
        <translation>أُخرج من الفاتورة ما لا مبلغ له أو لا سعر صرف له في {day}: {fees}. ويعود إليها في يوم يتوفر فيه ذلك.</translation>
    </message>
    <message>
        <source>Ordered by {desk}. Afterwards the person goes back there.</source>
        <translation>بطلب من {desk}. يعود المراجع إليه بعد الدفع.</translation>
    </message>
    <message>
        <source>{number} was sent to {desk} to pay {amount}, and comes back afterwards.</source>
        <translation>أُرسل الرقم {number} إلى {desk} لدفع {amount}، ويعود بعد ذلك.</translation>
    </message>
    <message>
        <source>The bill of {number} is ordered, but they weren&apos;t sent to {desk}. Send them on with {send}; if they left your desk meanwhile, {undo} brings them back first.</source>
        <translation>أُرسلت فاتورة الرقم {number}، لكن صاحبه لم يُحوَّل إلى {desk}. يُرجى تحويله بمفتاح {send}؛ وإن كان قد أُنهي دوره في هذه الأثناء فالمفتاح {undo} يعيده أولاً.</translation>
    </message>
    <message>
        <source>Ordered and not paid yet: {amount}</source>
        <translation>مبلغ لم يُدفع بعد: {amount}</translation>
    </message>
    <message>
        <source>{number} hasn&apos;t paid {amount}.</source>
        <translation>لم يُدفع مبلغ {amount} عن الرقم {number}.</translation>
    </message>
    <message>
        <source>{go} once more lets them go.</source>
        <translation>الضغط على {go} مرة أخرى يُنهي الخدمة بلا دفع.</translation>
    </message>
    <message>
        <source>{go} once more sends them on.</source>
        <translation>الضغط على {go} مرة أخرى يحوّل المراجع بلا دفع.</translation>
    </message>
    <message>
        <source>{go} once more sets them aside.</source>
        <translation>الضغط على {go} مرة أخرى يؤجّل المراجع بلا دفع.</translation>
    </message>
    <message>
        <source>{go} once more takes back that they came.</source>
        <translation>الضغط على {go} مرة أخرى يُلغي بدء الخدمة بلا دفع.</translation>
    </message>
    <message>
        <source>{go} once more lets them go back to {desk}.</source>
        <translation>الضغط على {go} مرة أخرى يعيد المراجع بلا دفع إلى {desk}.</translation>
    </message>
    <message>
        <source>{take} takes the money.</source>
        <translation>المفتاح {take} يقبض المبلغ.</translation>
    </message>
    <message>
        <source>{send} sends them on.</source>
        <translation>المفتاح {send} يحوّل المراجع.</translation>
    </message>
    <message>
        <source>{go} once more calls somebody and clears it.</source>
        <translation>الضغط على {go} مرة أخرى ينادي المراجع ويمحو ما كُتب.</translation>
    </message>
    <message>
        <source>What was typed into the request of {number} isn&apos;t kept.</source>
        <translation>لم يُحفظ بعدُ ما كُتب في طلب صاحب الرقم {number}.</translation>
    </message>
    <message>
        <source>The new request of {number} isn&apos;t handed in.</source>
        <translation>لم يُقدَّم بعدُ الطلب الجديد لصاحب الرقم {number}.</translation>
    </message>
    <message>
        <source>{go} once more lets them go and clears it.</source>
        <translation>الضغط على {go} مرة أخرى يُنهي الخدمة ويمحو ما كُتب.</translation>
    </message>
    <message>
        <source>{go} once more sets them aside and clears it.</source>
        <translation>الضغط على {go} مرة أخرى يؤجّل المراجع ويمحو ما كُتب.</translation>
    </message>
    <message>
        <source>{go} once more takes back that they came and clears it.</source>
        <translation>الضغط على {go} مرة أخرى يُلغي بدء الخدمة ويمحو ما كُتب.</translation>
    </message>
    <message>
        <source>“{button}”</source>
        <translation>«{button}»</translation>
    </message>
    <message>
        <source>Paid already: {receipts}</source>
        <translation>دُفع من قبل: {receipts}</translation>
    </message>
    <message>
        <source>Agreed: {what} of {receipt}</source>
        <translation>تمت الموافقة على {what} {receipt}</translation>
    </message>
    <message>
        <source>Refused: {what} of {receipt}</source>
        <translation>رُفض {what} {receipt}</translation>
    </message>
    <message>
        <source>Receipt {serial} isn&apos;t printed yet. It is printed under Receipts.</source>
        <translation>الإيصال {serial} لم يُطبع بعد. يُطبع من «الإيصالات».</translation>
    </message>
    <message>
        <source>Receipt {serial}, taken for {number}, isn&apos;t printed yet. It is printed under Receipts.</source>
        <translation>الإيصال {serial} المحرَّر لصاحب الرقم {number} لم يُطبع بعد. يُطبع من «الإيصالات».</translation>
    </message>
    <message>
        <source>This paper was entered before, as {serial}.</source>
        <translation>سُجّلت هذه الورقة من قبل برقم {serial}.</translation>
    </message>
    <message>
        <source>The paper is entered, but not for the order: that was paid before, or replaced.</source>
        <translation>سُجّلت الورقة، لكن ليس على طلب الدفع: فقد دُفع من قبل أو استُبدل.</translation>
    </message>
    <message>
        <source>This was paid before, with receipt {serial}.</source>
        <translation>دُفع هذا من قبل بالإيصال {serial}.</translation>
    </message>
    <message>
        <source>This stamp is on receipt {serial} already.</source>
        <translation>هذا الطابع على الإيصال {serial} من قبل.</translation>
    </message>
    <message>
        <source>The order was replaced meanwhile. The bill was made anew: look at it again.</source>
        <translation>استُبدل طلب الدفع في هذه الأثناء. أُعدّت الفاتورة من جديد: يُرجى مراجعتها.</translation>
    </message>
    <message>
        <source>Your drawer was counted and takes no more money. Under Drawer: count again, or close it.</source>
        <translation>عُدَّت نقود الدرج فلا يُقبض فيه بعد ذلك. في «الدرج»: إعادة العدّ أو الإغلاق.</translation>
    </message>
    <message>
        <source>Your drawer isn&apos;t open. Open it first, under Drawer.</source>
        <translation>الدرج غير مفتوح. يُرجى فتحه أولاً في صفحة «الدرج».</translation>
    </message>
    <message>
        <source>There is nothing to pay yet. Add a fee.</source>
        <translation>لا مبلغ مطلوب بعد. يُرجى إضافة رسم.</translation>
    </message>
    <message>
        <source>That is less than what is to be paid.</source>
        <translation>المبلغ المدفوع أقل من المطلوب.</translation>
    </message>
    <message>
        <source>A card pays exactly what is to be paid.</source>
        <translation>الدفع بالبطاقة يكون بالمبلغ المطلوب تماماً.</translation>
    </message>
    <message>
        <source>An amount below nothing can&apos;t be taken.</source>
        <translation>لا يُقبض مبلغ أقل من الصفر.</translation>
    </message>
    <message>
        <source>Who pays is missing: the receipt names them.</source>
        <translation>اسم الدافع ناقص، وهو يُذكر في الإيصال.</translation>
    </message>
    <message>
        <source>Tariff or rate was changed meanwhile. The bill was made anew: look at it again.</source>
        <translation>تغيّرت التعرفة أو تغيّر سعر الصرف في هذه الأثناء. أُعدّت الفاتورة من جديد: يُرجى مراجعتها.</translation>
    </message>
    <message>
        <source>A name, number or reason is too long, or has signs that can&apos;t be printed.</source>
        <translation>أحد الأسماء أو الأرقام أو الأسباب طويل جداً، أو فيه رموز لا يمكن طباعتها.</translation>
    </message>
    <message>
        <source>That day hasn&apos;t come yet. Write the day that stands on the paper.</source>
        <translation>لم يأتِ ذلك اليوم بعد. يُرجى كتابة اليوم المدوّن على الورقة.</translation>
    </message>
    <message>
        <source>What is to be paid changed meanwhile. The bill was made anew: look at it again.</source>
        <translation>تغيّر المبلغ المطلوب في هذه الأثناء. أُعدّت الفاتورة من جديد: يُرجى مراجعتها.</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقداً</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>بطاقة</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>إيصال عكسي</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>صالح</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>مُبطَل</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>أُعيد المبلغ</translation>
    </message>
    <message numerus="yes">
        <source>%n void(s) or exemption(s) wait for a second person.</source>
        <translation>
            <numerusform>لا إبطال ولا إعفاء ينتظر شخصاً ثانياً.</numerusform>
            <numerusform>إبطال أو إعفاء واحد ينتظر شخصاً ثانياً.</numerusform>
            <numerusform>إبطالان أو إعفاءان ينتظران شخصاً ثانياً.</numerusform>
            <numerusform>⁦%n⁩ حالات إبطال أو إعفاء تنتظر شخصاً ثانياً.</numerusform>
            <numerusform>⁦%n⁩ حالة إبطال أو إعفاء تنتظر شخصاً ثانياً.</numerusform>
            <numerusform>⁦%n⁩ حالة إبطال أو إعفاء تنتظر شخصاً ثانياً.</numerusform>
        </translation>
    </message>
    <message>
        <source>A supervisor decides under Till, Decisions; until then the drawer can&apos;t be closed.</source>
        <translation>يبتّ رئيس القسم في «الصندوق» ثم «القرارات»، ولا يُغلق الدرج قبل ذلك.</translation>
    </message>
    <message>
        <source>An exemption was refused. Ask to void its receipt, marked in Receipts, and take the fee.</source>
        <translation>رُفض إعفاء. يُرجى طلب إبطال إيصاله المعلَّم في الإيصالات، ثم قبض الرسم.</translation>
    </message>
    <message>
        <source>Void asked for</source>
        <translation>طُلب إبطاله</translation>
    </message>
    <message>
        <source>Exemption asked for</source>
        <translation>طُلب إعفاؤه</translation>
    </message>
    <message>
        <source>Exemption refused</source>
        <translation>إعفاء مرفوض</translation>
    </message>
    <message>
        <source>The other person has a drawer already. They close it first, or somebody else takes over.</source>
        <translation>للشخص الآخر درج مفتوح. يُغلق درجه أولاً، أو يتسلّم شخص آخر.</translation>
    </message>
    <message>
        <source>Your drawer is open already.</source>
        <translation>الدرج مفتوح من قبل.</translation>
    </message>
    <message>
        <source>It is exactly right.</source>
        <translation>المبلغ مطابق تماماً.</translation>
    </message>
    <message>
        <source>Too much: {amount}</source>
        <translation>زيادة: {amount}</translation>
    </message>
    <message>
        <source>Missing: {amount}</source>
        <translation>نقص: {amount}</translation>
    </message>
    <message>
        <source>Kept. That is {amount} more than was counted.</source>
        <translation>حُفظ. يزيد ذلك على المعدود بمقدار {amount}.</translation>
    </message>
    <message>
        <source>Kept. That is {amount} less than was counted.</source>
        <translation>حُفظ. يقلّ ذلك عن المعدود بمقدار {amount}.</translation>
    </message>
    <message>
        <source>The drawer is closed.</source>
        <translation>أُغلق الدرج.</translation>
    </message>
    <message>
        <source>Voiding</source>
        <translation>إبطال</translation>
    </message>
    <message>
        <source>Exemption</source>
        <translation>إعفاء</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>لم يُطبع</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>مطبوع</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>لم يُطبع</translation>
    </message>
    <message>
        <source>The receipt is printed again, as a duplicate.</source>
        <translation>طُبع الإيصال مرة أخرى نسخةً مكررة.</translation>
    </message>
    <message>
        <source>The receipt is printed.</source>
        <translation>طُبع الإيصال.</translation>
    </message>
    <message>
        <source>Receipt and office copy are printed.</source>
        <translation>طُبع الإيصال ونسخة المكتب.</translation>
    </message>
    <message>
        <source>The other person</source>
        <translation>الشخص الآخر</translation>
    </message>
    <message>
        <source>You</source>
        <translation>صاحب الدرج</translation>
    </message>
    <message>
        <source>You are helping at {station}.</source>
        <translation>أنتم تساعدون الآن عند {station}.</translation>
    </message>
    <message>
        <source>Someone asks for help at {station}.</source>
        <translation>مراجع يطلب المساعدة عند {station}.</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>تمت المساعدة</translation>
    </message>
    <message>
        <source>I am coming</source>
        <translation>سأحضر</translation>
    </message>
    <message>
        <source>New number</source>
        <translation>رقم جديد</translation>
    </message>
    <message>
        <source>Number on paper</source>
        <translation>رقم على ورقة</translation>
    </message>
    <message>
        <source>if any</source>
        <translation>إن وُجد</translation>
    </message>
    <message>
        <source>Line</source>
        <comment>one of several</comment>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Needs help: waits less</source>
        <translation>بحاجة إلى مساعدة: ينتظر أقل</translation>
    </message>
    <message>
        <source>Give a number</source>
        <translation>إعطاء رقم</translation>
    </message>
    <message>
        <source>A number from 1 to {most}.</source>
        <translation>عدد من 1 إلى {most}.</translation>
    </message>
    <message>
        <source>Choose a service.</source>
        <translation>يُرجى اختيار الخدمة.</translation>
    </message>
    <message>
        <source>Self-test before opening</source>
        <translation>الفحص الذاتي قبل الافتتاح</translation>
    </message>
    <message>
        <source>The kiosk opens only once what it can&apos;t do without was well. 0: it isn&apos;t looked at.</source>
        <translation>لا يفتح الجهاز إلا بعد سلامة ما لا غنى عنه. ⁦0⁩: بلا فحص.</translation>
    </message>
    <message>
        <source>Minutes before opening</source>
        <translation>دقائق قبل الافتتاح</translation>
    </message>
    <message>
        <source>With a test page, before the first opening of a day</source>
        <translation>مع طباعة صفحة اختبار قبل أول افتتاح في اليوم</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>A sentence in Arabic, then one in English, as applicants hear them. Stand before it.</source>
        <translation>جملة بالعربية ثم أخرى بالإنكليزية كما يسمعهما المراجعون. يلزم الوقوف أمام الجهاز.</translation>
    </message>
    <message>
        <source>How loud</source>
        <translation>مستوى الصوت</translation>
    </message>
    <message>
        <source>Speak</source>
        <translation>الاستماع إلى الصوت</translation>
    </message>
    <message>
        <source>Speaking…</source>
        <translation>يتكلم الجهاز الآن…</translation>
    </message>
    <message>
        <source>It was said. If nobody heard it: the loudspeaker&apos;s cable, its switch, its own volume.</source>
        <translation>قيلت الجملتان. إن لم يسمعهما أحد: سلك مكبّر الصوت، ومفتاحه، ومستوى صوته.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفض</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>High</source>
        <translation>مرتفع</translation>
    </message>
    <message>
        <source>Sign for the drawer</source>
        <translation>التوقيع على الدرج</translation>
    </message>
    <message>
        <source>What you know of the difference</source>
        <translation>ما تعرفونه عن الفرق</translation>
    </message>
    <message>
        <source>Sign and close</source>
        <translation>التوقيع والإغلاق</translation>
    </message>
    <message>
        <source>Hand over to the other</source>
        <translation>تسليم الدرج للشخص الآخر</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>إعادة العدّ</translation>
    </message>
    <message>
        <source>Counted {amount}</source>
        <translation>المعدود {amount}</translation>
    </message>
    <message numerus="yes">
        <source>Counted again, %n time(s). The first count was {amount}.</source>
        <translation>
            <numerusform>لم يُعَد العدّ. كان العدّ الأول {amount}.</numerusform>
            <numerusform>أُعيد العدّ مرة واحدة. كان العدّ الأول {amount}.</numerusform>
            <numerusform>أُعيد العدّ مرتين. كان العدّ الأول {amount}.</numerusform>
            <numerusform>أُعيد العدّ ⁦%n⁩ مرات. كان العدّ الأول {amount}.</numerusform>
            <numerusform>أُعيد العدّ ⁦%n⁩ مرة. كان العدّ الأول {amount}.</numerusform>
            <numerusform>أُعيد العدّ ⁦%n⁩ مرة. كان العدّ الأول {amount}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Should be {amount}</source>
        <translation>الواجب وجوده {amount}</translation>
    </message>
    <message>
        <source>It has signs that can&apos;t be kept, or is too long.</source>
        <translation>النص طويل، أو فيه رموز لا يمكن حفظها.</translation>
    </message>
    <message>
        <source>How many of {piece}</source>
        <translation>العدد من فئة {piece}</translation>
    </message>
    <message>
        <source>What waits for a decision</source>
        <translation>ما ينتظر القرار</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>What</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>طلبه</translation>
    </message>
    <message>
        <source>Count another&apos;s drawer</source>
        <translation>عدّ درج موظف آخر</translation>
    </message>
    <message>
        <source>Open drawers</source>
        <translation>الأدراج المفتوحة</translation>
    </message>
    <message>
        <source>Keep the count; the drawer stays open</source>
        <translation>حفظ العدّ، ويبقى الدرج مفتوحاً</translation>
    </message>
    <message>
        <source>Sign and close without the clerk</source>
        <translation>التوقيع والإغلاق في غياب صاحبه</translation>
    </message>
    <message>
        <source>If {clerk} is away: a second person signs with you for what was counted here, and their drawer is closed. What should be in it is told afterwards.</source>
        <translation>في غياب {clerk}: يوقّع معكم شخص ثانٍ على ما عُدّ هنا ويُغلق الدرج. ولا يُذكر ما كان ينبغي أن يكون فيه إلا بعد ذلك.</translation>
    </message>
    <message>
        <source>Its clerk counted it already: now it can only be closed.</source>
        <translation>عدّه صاحبه من قبل: لم يبقَ إلا إغلاقه.</translation>
    </message>
    <message>
        <source>Kept. What is over or short stands in the report once the drawer is closed.</source>
        <translation>حُفظ. ما زاد أو نقص يُذكر في تقرير الأموال بعد إغلاق الدرج.</translation>
    </message>
    <message>
        <source>Counted, not closed</source>
        <translation>معدود ولم يُغلق</translation>
    </message>
    <message>
        <source>Closed drawers that aren&apos;t in the bank yet</source>
        <translation>أدراج مغلقة لم تودع نقودها في المصرف بعد</translation>
    </message>
    <message>
        <source>Amount; empty: all of it</source>
        <translation>المبلغ؛ فارغ: كله</translation>
    </message>
    <message>
        <source>Number on the bank&apos;s slip</source>
        <translation>رقم قسيمة المصرف</translation>
    </message>
    <message>
        <source>Brought to the bank</source>
        <translation>أُودع في المصرف</translation>
    </message>
    <message>
        <source>Print the deposit slip</source>
        <translation>طباعة قسيمة الإيداع</translation>
    </message>
    <message>
        <source>Closed {time}</source>
        <translation>أُغلق {time}</translation>
    </message>
    <message>
        <source>Deposit slip</source>
        <translation>قسيمة الإيداع</translation>
    </message>
    <message>
        <source>Drawer of</source>
        <translation>درج</translation>
    </message>
    <message>
        <source>Everything is deposited.</source>
        <translation>أُودعت في المصرف نقود كل الأدراج المغلقة.</translation>
    </message>
    <message>
        <source>This money was brought to the bank before.</source>
        <translation>سبق إيداع هذه النقود في المصرف.</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>لا شيء ينتظر القرار.</translation>
    </message>
    <message>
        <source>Choose a drawer, and count it in whole numbers.</source>
        <translation>يُرجى اختيار درج وعدّه بأعداد صحيحة.</translation>
    </message>
    <message>
        <source>Money in or out without a receipt</source>
        <translation>نقود تدخل أو تخرج بلا إيصال</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>Take out of the drawer</source>
        <translation>إخراج من الدرج</translation>
    </message>
    <message>
        <source>Count, to close or to hand over</source>
        <translation>العدّ للإغلاق أو التسليم</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>انتهى العدّ</translation>
    </message>
    <message>
        <source>Open since {time}, begun with {amount}</source>
        <translation>مفتوح منذ {time}، وبدأ بمبلغ {amount}</translation>
    </message>
    <message>
        <source>Your drawer isn&apos;t open. The person pays at a cashier and comes back to you.</source>
        <translation>درج هذا الشباك غير مفتوح. يدفع المراجع عند أمين الصندوق ثم يعود إليكم.</translation>
    </message>
    <message>
        <source>Send the bill to {desk}</source>
        <translation>إرسال الفاتورة إلى {desk}</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>الفاتورة</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>الإيصالات</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>الدرج</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>Drawers</source>
        <translation>الأدراج</translation>
    </message>
    <message>
        <source>End of the day</source>
        <translation>نهاية اليوم</translation>
    </message>
    <message>
        <source>No more numbers today. Who still waits comes first on the next day, with a paper.</source>
        <translation>لا أرقام بعد ذلك اليوم. للمنتظرين الأولوية في يوم الدوام التالي، مع ورقة.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>إغلاق اليوم</translation>
    </message>
    <message>
        <source>Press once more to close the day</source>
        <translation>إغلاق نهائي: اضغطوا مرة ثانية</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) hold numbers of an earlier day that nobody closed.</source>
        <translation>
            <numerusform>لا أحد يحمل رقماً من يوم سابق لم يُغلق.</numerusform>
            <numerusform>شخص واحد يحمل رقماً من يوم سابق لم يُغلق.</numerusform>
            <numerusform>شخصان يحملان رقمين من يوم سابق لم يُغلق.</numerusform>
            <numerusform>%n أشخاص يحملون أرقاماً من يوم سابق لم يُغلق.</numerusform>
            <numerusform>%n شخصاً يحملون أرقاماً من يوم سابق لم يُغلق.</numerusform>
            <numerusform>%n شخص يحملون أرقاماً من يوم سابق لم يُغلق.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close it now: they get new numbers and come first.</source>
        <translation>عند إغلاقه الآن يُعطون أرقاماً جديدة ويُنادون أولاً.</translation>
    </message>
    <message>
        <source>Still at a desk: {numbers}</source>
        <translation>ما زالوا عند الشبابيك: {numbers}</translation>
    </message>
    <message>
        <source>The mission&apos;s hours don&apos;t say when it opens next. IT sets them.</source>
        <translation>لا تذكر أوقات الدوام موعد الافتتاح التالي. يضبطها مسؤول التقنية.</translation>
    </message>
    <message>
        <source>{day} is closed.</source>
        <translation>أُغلق يوم {day}.</translation>
    </message>
    <message>
        <source>First on {day}: {numbers}</source>
        <translation>لهم الأولوية يوم {day}: {numbers}</translation>
    </message>
    <message>
        <source>Papers printed: {n} of {all}</source>
        <translation>الأوراق المطبوعة: {n} من {all}</translation>
    </message>
    <message>
        <source>See to the printer. Who has no paper is given their number by hand.</source>
        <translation>يُرجى فحص الطابعة. ومن لا ورقة معه يُكتب له رقمه بخط اليد.</translation>
    </message>
    <message>
        <source>Appointments served: {n}</source>
        <translation>المواعيد المنجزة: {n}</translation>
    </message>
    <message>
        <source>Appointments missed: {n}</source>
        <translation>المواعيد الفائتة: {n}</translation>
    </message>
    <message>
        <source>Give back money of a day that is closed</source>
        <translation>إعادة مبلغ من يوم أُغلق</translation>
    </message>
    <message>
        <source>Number on the receipt</source>
        <translation>الرقم على الإيصال</translation>
    </message>
    <message>
        <source>Find a receipt by its number</source>
        <translation>البحث عن إيصال برقمه</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Why it is given back</source>
        <translation>سبب الإعادة</translation>
    </message>
    <message>
        <source>Give the money back</source>
        <translation>إعادة المبلغ</translation>
    </message>
    <message>
        <source>This store knows no receipt of that number.</source>
        <translation>لا يوجد هنا إيصال بهذا الرقم.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>يلزم ذكر السبب.</translation>
    </message>
    <message>
        <source>Type it as it is printed; of this year&apos;s receipts the last digits are enough.</source>
        <translation>يُكتب الرقم كما طُبع، ويكفي لإيصالات هذه السنة آخر أرقامه.</translation>
    </message>
    <message>
        <source>Its money is in your drawer, which is still open, so nothing is given back here. Ask to void the receipt: it is chosen in the list above.</source>
        <translation>مبلغه في درجكم الذي ما زال مفتوحاً، فلا يُعاد من هنا. يمكنكم طلب إبطال الإيصال، وهو محدّد في القائمة أعلاه.</translation>
    </message>
    <message>
        <source>Its money is in the drawer of {name}, which is still open, so nothing is given back here. The receipt is voided from there, under Receipts.</source>
        <translation>مبلغه في درج {name} الذي ما زال مفتوحاً، فلا يُعاد من هنا. يُطلب إبطال الإيصال من ذلك الدرج، من صفحة الإيصالات.</translation>
    </message>
    <message>
        <source>Choose a service; Enter goes on to its form.</source>
        <translation>يُرجى اختيار خدمة؛ مفتاح الإدخال ينتقل إلى استمارتها.</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>تقديم الطلب</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation>إفراغ الاستمارة</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Handing in</source>
        <translation>جارٍ تقديم الطلب</translation>
    </message>
    <message>
        <source>The request of who was here before is handed in: {reference}.</source>
        <translation>قُدِّم طلب من كان هنا قبل ذلك، ورقم المرجع {reference}.</translation>
    </message>
    <message>
        <source>Press once more to clear it</source>
        <translation>إفراغ نهائي: اضغطوا مرة ثانية</translation>
    </message>
    <message>
        <source>A slip at the scanner, a reference, a document&apos;s number, or a name as it is written.</source>
        <translation>ورقة الطلب عند الماسح، أو رقم الطلب، أو رقم وثيقة، أو الاسم كما يُكتب.</translation>
    </message>
    <message>
        <source>Search requests</source>
        <translation>البحث عن طلب</translation>
    </message>
    <message>
        <source>A slip at the scanner, a reference, a document&apos;s number, or a name. Empty: all of them.</source>
        <translation>ورقة على الماسح، أو رقم طلب، أو رقم وثيقة، أو اسم. وإن تُرك فارغاً: كل الوثائق الجاهزة.</translation>
    </message>
    <message>
        <source>Who has come to collect?</source>
        <translation>من حضر للاستلام؟</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Longest here first</source>
        <translation>الأقدم أولاً</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولاً</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>بحسب الوثيقة</translation>
    </message>
    <message>
        <source>By reference</source>
        <translation>بحسب رقم الطلب</translation>
    </message>
    <message>
        <source>Type a little more.</source>
        <translation>اكتبوا أكثر من ذلك.</translation>
    </message>
    <message>
        <source>No document lies ready.</source>
        <translation>لا وثيقة جاهزة الآن.</translation>
    </message>
    <message numerus="yes">
        <source>The %n that lie here longest are shown.</source>
        <translation>
            <numerusform>لا شيء يظهر.</numerusform>
            <numerusform>تظهر أقدم وثيقة.</numerusform>
            <numerusform>تظهر أقدم وثيقتين.</numerusform>
            <numerusform>تظهر أقدم %n وثائق.</numerusform>
            <numerusform>تظهر أقدم %n وثيقة.</numerusform>
            <numerusform>تظهر أقدم %n وثيقة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) lie ready.</source>
        <translation>
            <numerusform>لا وثيقة جاهزة.</numerusform>
            <numerusform>وثيقة واحدة جاهزة.</numerusform>
            <numerusform>وثيقتان جاهزتان.</numerusform>
            <numerusform>%n وثائق جاهزة.</numerusform>
            <numerusform>%n وثيقة جاهزة.</numerusform>
            <numerusform>%n وثيقة جاهزة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that is ready was found. How far it is, the search says.</source>
        <translation>لم يُعثر على وثيقة جاهزة. أين وصل الطلب؟ تجدونه في البحث.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) found</source>
        <translation>
            <numerusform>لم يُعثر على شيء</numerusform>
            <numerusform>عُثر على وثيقة واحدة</numerusform>
            <numerusform>عُثر على وثيقتين</numerusform>
            <numerusform>عُثر على %n وثائق</numerusform>
            <numerusform>عُثر على %n وثيقة</numerusform>
            <numerusform>عُثر على %n وثيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found. Is it written like this on the paper?</source>
        <translation>لم يوجد شيء. هل هو مكتوب هكذا على الورقة؟</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n are shown, there are more. Type more of the name.</source>
        <translation>
            <numerusform>يوجد غيرها. اكتبوا مزيداً من الاسم.</numerusform>
            <numerusform>يظهر الأحدث وحده، ويوجد غيره. اكتبوا مزيداً من الاسم.</numerusform>
            <numerusform>يظهر الأحدثان، ويوجد غيرهما. اكتبوا مزيداً من الاسم.</numerusform>
            <numerusform>تظهر أحدث %n طلبات، ويوجد غيرها. اكتبوا مزيداً من الاسم.</numerusform>
            <numerusform>يظهر أحدث %n طلباً، ويوجد غيرها. اكتبوا مزيداً من الاسم.</numerusform>
            <numerusform>يظهر أحدث %n طلب، ويوجد غيرها. اكتبوا مزيداً من الاسم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) found</source>
        <translation>
            <numerusform>لم يوجد طلب</numerusform>
            <numerusform>وُجد طلب واحد</numerusform>
            <numerusform>وُجد طلبان</numerusform>
            <numerusform>وُجدت %n طلبات</numerusform>
            <numerusform>وُجد %n طلباً</numerusform>
            <numerusform>وُجد %n طلب</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests that were found</source>
        <translation>الطلبات التي عُثر عليها</translation>
    </message>
    <message>
        <source>Slip lost: number of their document</source>
        <translation>الورقة مفقودة: رقم وثيقة صاحبها</translation>
    </message>
    <message>
        <source>Check in, print the number</source>
        <translation>تسجيل الحضور وطباعة الرقم</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Slip lost: document number</source>
        <translation>الورقة مفقودة: رقم الوثيقة</translation>
    </message>
    <message>
        <source>No appointment of this document is known here.</source>
        <translation>لا يوجد هنا موعد بهذه الوثيقة.</translation>
    </message>
    <message>
        <source>Appointment on {moment}, reference {reference}.</source>
        <translation>الموعد {moment}، رقم المرجع {reference}.</translation>
    </message>
    <message>
        <source>They can be checked in.</source>
        <translation>يمكن تسجيل الحضور.</translation>
    </message>
    <message>
        <source>They can be checked in, and are called at their time.</source>
        <translation>يمكن تسجيل الحضور، والنداء في وقت الموعد.</translation>
    </message>
    <message>
        <source>They come late, and can be checked in.</source>
        <translation>الحضور متأخر، ويمكن تسجيله.</translation>
    </message>
    <message>
        <source>That is another day.</source>
        <translation>الموعد في يوم آخر.</translation>
    </message>
    <message>
        <source>That is over: give them a number, or let them choose a new time.</source>
        <translation>فات الموعد: يمكن إعطاء رقم اليوم أو اختيار وقت جديد.</translation>
    </message>
    <message>
        <source>That is over: give them a number.</source>
        <translation>فات الموعد: يمكن إعطاء رقم اليوم.</translation>
    </message>
    <message>
        <source>They are checked in: {number}</source>
        <translation>سُجّل الحضور: {number}</translation>
    </message>
    <message>
        <source>They come first on another day: {number}</source>
        <translation>يأتي دورهم أولاً في يوم آخر: {number}</translation>
    </message>
    <message>
        <source>They were called: {number}</source>
        <translation>نودي الرقم: {number}</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>أُلغي الموعد.</translation>
    </message>
    <message>
        <source>Another one took its place: {successor}</source>
        <translation>حلّ محله موعد آخر: {successor}</translation>
    </message>
    <message>
        <source>The hours of that day were changed: they choose a new time at the kiosk.</source>
        <translation>تغيّر دوام ذلك اليوم: يُختار وقت جديد على الجهاز.</translation>
    </message>
    <message>
        <source>They are received at another place.</source>
        <translation>الاستقبال في مكان آخر.</translation>
    </message>
    <message>
        <source>The office copy is being printed.</source>
        <translation>تُطبع نسخة المكتب الآن.</translation>
    </message>
    <message>
        <source>The slip is being printed.</source>
        <translation>تجري طباعة الورقة.</translation>
    </message>
    <message>
        <source>The deposit slip is being printed.</source>
        <translation>تُطبع قسيمة الإيداع الآن.</translation>
    </message>
    <message>
        <source>Office copy</source>
        <translation>نسخة المكتب</translation>
    </message>
    <message>
        <source>The office copy is printed.</source>
        <translation>طُبعت نسخة المكتب.</translation>
    </message>
    <message>
        <source>The office copy is printed again.</source>
        <translation>طُبعت نسخة المكتب مرة أخرى.</translation>
    </message>
    <message>
        <source>The slip is printed again, as a duplicate.</source>
        <translation>طُبعت الورقة مرة أخرى نسخةً مكررة.</translation>
    </message>
    <message>
        <source>The receipt of hand-over is being printed.</source>
        <translation>تجري طباعة إيصال التسليم.</translation>
    </message>
    <message>
        <source>The receipt of hand-over is printed. Whoever collected signs it, and so do you.</source>
        <translation>طُبع إيصال التسليم. يوقّعه المستلم وتوقّعونه أنتم.</translation>
    </message>
    <message>
        <source>The receipt of hand-over is printed again, as a duplicate.</source>
        <translation>طُبع إيصال التسليم مرة أخرى نسخةً مكررة.</translation>
    </message>
    <message>
        <source>The slip is printed.</source>
        <translation>طُبعت الورقة.</translation>
    </message>
    <message>
        <source>The deposit slip is printed.</source>
        <translation>طُبعت قسيمة الإيداع.</translation>
    </message>
    <message>
        <source>The deposit slip is printed again, as a duplicate.</source>
        <translation>طُبعت قسيمة الإيداع مرة أخرى نسخةً مكررة.</translation>
    </message>
    <message>
        <source>Nobody knows whether the paper came out. Look before you print again. Everything is kept.</source>
        <translation>لا يُعرف هل خرجت الورقة. يُرجى النظر في الطابعة قبل إعادة الطباعة. كل شيء محفوظ.</translation>
    </message>
    <message>
        <source>Nothing was printed: another face of this machine has the printer. Everything is kept.</source>
        <translation>لم يُطبع شيء: الطابعة مشغولة ببرنامج آخر على هذا الجهاز. كل شيء محفوظ.</translation>
    </message>
    <message>
        <source>Nothing was printed. Look at the printer, then print again. Everything is kept.</source>
        <translation>لم يُطبع شيء. يُرجى فحص الطابعة ثم إعادة الطباعة. كل شيء محفوظ.</translation>
    </message>
    <message>
        <source>Your last closing</source>
        <translation>آخر إغلاق لديكم</translation>
    </message>
    <message>
        <source>It was counted and closed without you, by a supervisor and another.</source>
        <translation>عُدّ الدرج وأُغلق في غيابكم، على يد رئيس القسم وشخص آخر.</translation>
    </message>
    <message>
        <source>From {day} on: {rate}</source>
        <translation>اعتباراً من {day}: {rate}</translation>
    </message>
    <message>
        <source>Before: {rate}</source>
        <translation>قبله: {rate}</translation>
    </message>
    <message>
        <source>A fee of {fee} is then {paid}.</source>
        <translation>رسم قدره {fee} يصبح {paid}.</translation>
    </message>
    <message>
        <source>That is far from the rate before. Is the point where it belongs?</source>
        <translation>هذا بعيد عن السعر السابق. هل الفاصلة في مكانها؟</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل الشاشة</translation>
    </message>
    <message>
        <source>Write the day as {example}.</source>
        <translation>يُكتب اليوم هكذا: {example}.</translation>
    </message>
    <message>
        <source>{number} was sent on to {where} and comes back here.</source>
        <translation>حُوّل الرقم {number} إلى {where}، ويعود بعدها إلى هنا.</translation>
    </message>
    <message>
        <source>{number} was sent on to {where}.</source>
        <translation>حُوّل الرقم {number} إلى {where}.</translation>
    </message>
    <message>
        <source>{number} is set aside until {time}.</source>
        <translation>أُجّل الرقم {number} حتى الساعة {time}.</translation>
    </message>
    <message>
        <source>{number} goes back to {desk}.</source>
        <translation>يعود الرقم {number} إلى {desk}.</translation>
    </message>
    <message>
        <source>What was typed into the bill isn&apos;t taken.</source>
        <translation>لم يُقبض بعدُ ما كُتب في الفاتورة.</translation>
    </message>
    <message>
        <source>The new request isn&apos;t handed in.</source>
        <translation>لم يُقدَّم الطلب الجديد بعدُ.</translation>
    </message>
    <message>
        <source>What was typed into the request isn&apos;t kept.</source>
        <translation>لم يُحفظ بعدُ ما كُتب في الطلب.</translation>
    </message>
    <message>
        <source>{go} once more sends them on and clears it.</source>
        <translation>الضغط على {go} مرة أخرى يحوّل المراجع ويمحو ما كُتب.</translation>
    </message>
    <message>
        <source>{undo} takes that back.</source>
        <translation>للتراجع: المفتاح {undo}.</translation>
    </message>
    <message>
        <source>Set aside for</source>
        <translation>مدة التأجيل</translation>
    </message>
    <message>
        <source>Don&apos;t set aside</source>
        <translation>إلغاء التأجيل</translation>
    </message>
    <message>
        <source>Strike out the order</source>
        <translation>شطب طلب الدفع</translation>
    </message>
    <message>
        <source>Ordered of {number} and not paid: {amount}. {keys} once more strikes it out.</source>
        <translation>طلب دفع لم يُدفع بعد لصاحب الرقم {number}: {amount}. الضغط على {keys} مرة أخرى يشطبه.</translation>
    </message>
    <message>
        <source>Struck out. Nothing that was ordered of {number} is to be paid any more.</source>
        <translation>شُطب طلب الدفع. لم يبقَ منه شيء على صاحب الرقم {number}.</translation>
    </message>
</context>
<context>
    <name>AccessPanel</name>
    <message>
        <source>Easier to read and touch</source>
        <translation>تسهيل القراءة واللمس</translation>
    </message>
    <message>
        <source>Easier to read, hear and touch</source>
        <translation>تسهيل القراءة والسمع واللمس</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم الخط</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>كبير</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>الأكبر</translation>
    </message>
    <message>
        <source>How loud pages are read</source>
        <translation>مستوى صوت القراءة</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>منخفض</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>مرتفع</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>All buttons low on the screen</source>
        <translation>الأزرار كلها في أسفل الشاشة</translation>
    </message>
    <message>
        <source>Nothing moves on the screen</source>
        <translation>بلا حركة على الشاشة</translation>
    </message>
    <message>
        <source>I am using headphones</source>
        <translation>أستعمل السماعات</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>ArrivedPage</name>
    <message>
        <source>I have finished</source>
        <translation>انتهيت</translation>
    </message>
    <message>
        <source>For anything else, please go to %1.</source>
        <translation>لأي أمر آخر تفضلوا إلى %1.</translation>
    </message>
</context>
<context>
    <name>BookGroupsPage</name>
    <message>
        <source>What is the appointment for?</source>
        <translation>لأي خدمة الموعد؟</translation>
    </message>
</context>
<context>
    <name>BookPeoplePage</name>
    <message>
        <source>How many people?</source>
        <translation>كم عدد الأشخاص؟</translation>
    </message>
    <message>
        <source>Count everyone who needs this service, and book once for all. Another service has an appointment of its own.</source>
        <translation>احسبوا كل من يحتاج هذه الخدمة، ويكفي حجز واحد للجميع. وللخدمة الأخرى موعد مستقل.</translation>
    </message>
    <message>
        <source>If there are more of you, please ask a clerk.</source>
        <translation>إن كان عددكم أكبر من ذلك فاسألوا الموظف.</translation>
    </message>
</context>
<context>
    <name>BookReviewPage</name>
    <message>
        <source>See the rest</source>
        <translation>عرض الباقي</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>نحجز الموعد</translation>
    </message>
    <message>
        <source>Change the appointment</source>
        <translation>تغيير الموعد</translation>
    </message>
    <message>
        <source>Book this appointment</source>
        <translation>حجز هذا الموعد</translation>
    </message>
    <message>
        <source>Touch the line you want to correct</source>
        <translation>المسوا السطر الذي تريدون تصحيحه</translation>
    </message>
    <message>
        <source>Is the new time right?</source>
        <translation>هل الموعد الجديد صحيح؟</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>هل هذا صحيح؟</translation>
    </message>
    <message>
        <source>The appointment is not booked yet; what you chose is still on the screen. Try again, or ask a clerk.</source>
        <translation>لم يُحجز الموعد بعد، وما اخترتموه باقٍ على الشاشة. أعيدوا المحاولة، أو اسألوا الموظف.</translation>
    </message>
    <message>
        <source>Booking is free, in the holder&apos;s name, and not for sale. Pay nobody for it.</source>
        <translation>الحجز مجاني وباسم صاحبه ولا يُباع. لا تدفعوا لأحد مقابله.</translation>
    </message>
</context>
<context>
    <name>BookScanPage</name>
    <message>
        <source>Type the details</source>
        <translation>كتابة البيانات على الشاشة</translation>
    </message>
    <message>
        <source>Put the passport or travel document on the scanner</source>
        <translation>ضعوا جواز السفر أو وثيقة السفر على الماسح</translation>
    </message>
    <message>
        <source>Open it at the page with the photograph. The two lines at the foot of that page are read.</source>
        <translation>افتحوه على الصفحة التي فيها الصورة. يُقرأ السطران في أسفل تلك الصفحة.</translation>
    </message>
</context>
<context>
    <name>BookServicesPage</name>
    <message>
        <source>Choose the service</source>
        <translation>اختاروا الخدمة</translation>
    </message>
</context>
<context>
    <name>BookTimesPage</name>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Keep the appointment as it is</source>
        <translation>إبقاء الموعد كما هو</translation>
    </message>
    <message>
        <source>I have finished</source>
        <translation>انتهيت</translation>
    </message>
    <message>
        <source>Free times</source>
        <translation>الأوقات المتاحة</translation>
    </message>
    <message>
        <source>Nearest free times</source>
        <translation>أقرب الأوقات المتاحة</translation>
    </message>
    <message>
        <source>This time was taken a moment ago.</source>
        <translation>حُجز هذا الوقت قبل لحظة.</translation>
    </message>
    <message>
        <source>The free times can&apos;t be seen just now. Try again, or ask a clerk.</source>
        <translation>تتعذّر رؤية الأوقات المتاحة الآن. أعيدوا المحاولة، أو اسألوا الموظف.</translation>
    </message>
    <message>
        <source>Your present appointment stays as it is.</source>
        <translation>موعدكم الحالي باقٍ كما هو.</translation>
    </message>
    <message>
        <source>Please go to %1.</source>
        <translation>تفضلوا إلى %1.</translation>
    </message>
    <message>
        <source>Other days and times</source>
        <translation>أيام وأوقات أخرى</translation>
    </message>
</context>
<context>
    <name>BookTypedPage</name>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>In whose name is the appointment?</source>
        <translation>باسم من الموعد؟</translation>
    </message>
</context>
<context>
    <name>BookWhoPage</name>
    <message>
        <source>In whose name is the appointment?</source>
        <translation>باسم من الموعد؟</translation>
    </message>
    <message>
        <source>One name is enough: all of you come together with it.</source>
        <translation>يكفي اسم واحد منكم، ويحضر الجميع معه.</translation>
    </message>
    <message numerus="yes">
        <source>Bring the same document on the day. Name and number are kept encrypted, only for this appointment, and erased %n day(s) after it.</source>
        <translation>
            <numerusform>أحضروا الوثيقة نفسها يوم الموعد. يُحفظ الاسم والرقم مشفّرين لهذا الموعد فقط، ويُمحيان بعد الموعد.</numerusform>
            <numerusform>أحضروا الوثيقة نفسها يوم الموعد. يُحفظ الاسم والرقم مشفّرين لهذا الموعد فقط، ويُمحيان بعد يوم واحد من الموعد.</numerusform>
            <numerusform>أحضروا الوثيقة نفسها يوم الموعد. يُحفظ الاسم والرقم مشفّرين لهذا الموعد فقط، ويُمحيان بعد يومين من الموعد.</numerusform>
            <numerusform>أحضروا الوثيقة نفسها يوم الموعد. يُحفظ الاسم والرقم مشفّرين لهذا الموعد فقط، ويُمحيان بعد ⁦%n⁩ أيام من الموعد.</numerusform>
            <numerusform>أحضروا الوثيقة نفسها يوم الموعد. يُحفظ الاسم والرقم مشفّرين لهذا الموعد فقط، ويُمحيان بعد ⁦%n⁩ يوماً من الموعد.</numerusform>
            <numerusform>أحضروا الوثيقة نفسها يوم الموعد. يُحفظ الاسم والرقم مشفّرين لهذا الموعد فقط، ويُمحيان بعد ⁦%n⁩ يوم من الموعد.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookedPage</name>
    <message>
        <source>Printing</source>
        <translation>تجري الطباعة</translation>
    </message>
    <message>
        <source>I have the slip</source>
        <translation>وصلتني الورقة</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>I don&apos;t have it</source>
        <translation>لم تصلني الورقة</translation>
    </message>
    <message>
        <source>Try to print again</source>
        <translation>إعادة الطباعة</translation>
    </message>
    <message>
        <source>Appointment number: %1</source>
        <translation>رقم الموعد: %1</translation>
    </message>
    <message>
        <source>Your appointment is booked</source>
        <translation>حُجز موعدكم</translation>
    </message>
    <message>
        <source>Your appointment was changed</source>
        <translation>تغيّر موعدكم</translation>
    </message>
    <message>
        <source>Your appointment</source>
        <translation>موعدكم</translation>
    </message>
    <message>
        <source>Your appointment is booked.</source>
        <translation>حُجز موعدكم.</translation>
    </message>
    <message>
        <source>Your appointment was changed.</source>
        <translation>تغيّر موعدكم.</translation>
    </message>
    <message>
        <source>The slip from before is no longer valid.</source>
        <translation>الورقة السابقة لم تعد صالحة.</translation>
    </message>
    <message>
        <source>Please come a quarter of an hour before.</source>
        <translation>يُرجى الحضور قبل الموعد بربع ساعة.</translation>
    </message>
    <message>
        <source>Appointment number</source>
        <translation>رقم الموعد</translation>
    </message>
    <message>
        <source>Booking is free, in the holder&apos;s name, and not for sale. Pay nobody for it.</source>
        <translation>الحجز مجاني وباسم صاحبه ولا يُباع. لا تدفعوا لأحد مقابله.</translation>
    </message>
</context>
<context>
    <name>CancelPage</name>
    <message>
        <source>Cancelling</source>
        <translation>نلغي الموعد</translation>
    </message>
    <message>
        <source>Keep the appointment</source>
        <translation>إبقاء الموعد</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>إلغاء الموعد</translation>
    </message>
    <message>
        <source>Cancel the appointment?</source>
        <translation>إلغاء الموعد؟</translation>
    </message>
    <message>
        <source>The appointment could not be cancelled just now. Try again, or ask a clerk.</source>
        <translation>تعذّر إلغاء الموعد الآن. أعيدوا المحاولة، أو اسألوا الموظف.</translation>
    </message>
    <message>
        <source>If you cancel, the time is free for others. Cancel it?</source>
        <translation>إذا أُلغي الموعد صار متاحاً لغيركم. هل تريدون إلغاءه؟</translation>
    </message>
</context>
<context>
    <name>CancelledPage</name>
    <message>
        <source>I have finished</source>
        <translation>انتهيت</translation>
    </message>
    <message>
        <source>The appointment is cancelled</source>
        <translation>أُلغي الموعد</translation>
    </message>
    <message>
        <source>The slip is no longer valid.</source>
        <translation>لم تعد ورقة الموعد صالحة.</translation>
    </message>
</context>
<context>
    <name>ChipPage</name>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة من جديد</translation>
    </message>
    <message>
        <source>Go on without the chip</source>
        <translation>المتابعة من دون الشريحة</translation>
    </message>
    <message>
        <source>%1 percent are read</source>
        <translation>قُرئ %1 بالمئة</translation>
    </message>
</context>
<context>
    <name>ClaimPage</name>
    <message>
        <source>Looking it up</source>
        <translation>نبحث الآن</translation>
    </message>
    <message>
        <source>The square code on the slip says which request it is. Without the slip, use the passport that was given in the request, open at the page with the photograph.</source>
        <translation>الرمز المربّع على الورقة يدلّ على الطلب. ومن دون الورقة ضعوا الجواز المذكور في الطلب مفتوحاً على صفحة الصورة.</translation>
    </message>
    <message>
        <source>Type the request number</source>
        <translation>كتابة رقم الطلب</translation>
    </message>
    <message>
        <source>Type the appointment number</source>
        <translation>كتابة رقم الموعد</translation>
    </message>
    <message>
        <source>Hold your slip or your passport to the scanner</source>
        <translation>قرّبوا ورقتكم من الماسح، أو ضعوا عليه جواز السفر</translation>
    </message>
    <message>
        <source>The square code on the slip says which appointment it is. Without the slip, use the passport that you booked with, open at the page with the photograph.</source>
        <translation>الرمز المربّع على الورقة يدلّ على الموعد. ومن دون الورقة ضعوا الجواز الذي حجزتم به مفتوحاً على صفحة الصورة.</translation>
    </message>
    <message>
        <source>If you have neither of them with you, please go to %1.</source>
        <translation>إن لم تكن معكم الورقة ولا الجواز فتفضلوا إلى %1.</translation>
    </message>
</context>
<context>
    <name>ClaimTypedPage</name>
    <message>
        <source>Looking it up</source>
        <translation>نبحث الآن</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Which request is it?</source>
        <translation>أي طلب؟</translation>
    </message>
    <message>
        <source>Which appointment is it?</source>
        <translation>أي موعد؟</translation>
    </message>
</context>
<context>
    <name>DateSlots</name>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Show my slip</source>
        <translation>عرض ورقتي</translation>
    </message>
    <message>
        <source>Print my slip</source>
        <translation>طباعة ورقتي</translation>
    </message>
    <message>
        <source>Add another family member</source>
        <translation>إضافة شخص آخر من العائلة</translation>
    </message>
    <message numerus="yes">
        <source>Your %n request(s) have been submitted</source>
        <translation>
            <numerusform>لم يُقدّم طلب</numerusform>
            <numerusform>تمّ تقديم طلبكم</numerusform>
            <numerusform>تمّ تقديم طلبيكم</numerusform>
            <numerusform>تمّ تقديم طلباتكم، وعددها ⁦%n⁩</numerusform>
            <numerusform>تمّ تقديم طلباتكم، وعددها ⁦%n⁩</numerusform>
            <numerusform>تمّ تقديم طلباتكم، وعددها ⁦%n⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>Your number %1 stays valid: wait until it is called, with your papers.</source>
        <translation>رقمكم %1 ما زال صالحاً: انتظروا النداء ومعكم أوراقكم.</translation>
    </message>
    <message>
        <source>Photograph or remember the request number, then wait until your number %1 is called.</source>
        <translation>صوّروا رقم الطلب أو احفظوه، ثم انتظروا حتى يُنادى رقمكم %1.</translation>
    </message>
    <message>
        <source>Photograph or remember the number, then go to %1.</source>
        <translation>صوّروا الرقم أو احفظوه، ثم تفضلوا إلى %1.</translation>
    </message>
    <message>
        <source>Print the slip, then go to %1 with it and your papers.</source>
        <translation>اطبعوا ورقة الطلب، ثم تفضلوا بها وبأوراقكم إلى %1.</translation>
    </message>
    <message>
        <source>Submitted does not mean approved: the authority decides.</source>
        <translation>تقديم الطلب لا يعني قبوله: القرار للجهة المختصة.</translation>
    </message>
    <message>
        <source>Nothing can be printed now.</source>
        <translation>لا يمكن الطباعة الآن.</translation>
    </message>
    <message>
        <source>No fee has been paid yet. Pay only at the counter, against a receipt.</source>
        <translation>لم يُدفع أي رسم بعد. الدفع عند الشباك فقط، وبإيصال.</translation>
    </message>
</context>
<context>
    <name>FieldNote</name>
    <message>
        <source>Example: %1</source>
        <translation>مثال: %1</translation>
    </message>
</context>
<context>
    <name>FollowedPage</name>
    <message>
        <source>I have finished</source>
        <translation>انتهيت</translation>
    </message>
    <message>
        <source>Take a number to collect</source>
        <translation>أخذ رقم دور للاستلام</translation>
    </message>
    <message>
        <source>Show my number</source>
        <translation>عرض رقم دوري</translation>
    </message>
    <message>
        <source>Where your request is</source>
        <translation>أين وصل طلبكم</translation>
    </message>
    <message>
        <source>Where your document is</source>
        <translation>أين وصلت وثيقتكم</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>رقم دوركم: %1</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Choose the kind of service</source>
        <translation>اختاروا نوع الخدمة</translation>
    </message>
</context>
<context>
    <name>HaveOnePage</name>
    <message>
        <source>Keep it as it is</source>
        <translation>إبقاء الموعد كما هو</translation>
    </message>
    <message>
        <source>You have an appointment already</source>
        <translation>لديكم موعد</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>One moment, please.</source>
        <translation>لحظة من فضلكم.</translation>
    </message>
    <message>
        <source>We have asked for a colleague. Please wait here.</source>
        <translation>طلبنا موظفاً. انتظروا هنا من فضلكم.</translation>
    </message>
    <message>
        <source>A colleague is on the way.</source>
        <translation>الموظف في طريقه إليكم.</translation>
    </message>
    <message>
        <source>Nobody can come just now. Please go to %1.</source>
        <translation>لا يستطيع أحد الحضور الآن. تفضلوا إلى %1.</translation>
    </message>
    <message>
        <source>I don&apos;t need help any more</source>
        <translation>لم أعد بحاجة إلى المساعدة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>How can we help you today?</source>
        <translation>كيف نساعدكم اليوم؟</translation>
    </message>
    <message>
        <source>Nothing can be printed now. Your number will be on the screen: photograph or remember it.</source>
        <translation>لا يمكن الطباعة الآن. سيظهر رقمكم على الشاشة: صوّروه أو احفظوه.</translation>
    </message>
    <message>
        <source>Check in, change or cancel</source>
        <translation>تسجيل الحضور، أو تغيير الموعد أو إلغاؤه</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>عندي موعد</translation>
    </message>
    <message>
        <source>Passport, civil record, papers from Syria</source>
        <translation>جواز سفر، إخراج قيد، وثائق من سوريا</translation>
    </message>
    <message>
        <source>I need a service</source>
        <translation>أريد خدمة</translation>
    </message>
    <message>
        <source>For another day, free of charge</source>
        <translation>ليوم آخر، مجاناً</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>حجز موعد</translation>
    </message>
    <message>
        <source>By the slip or its number</source>
        <translation>بالورقة أو برقمها</translation>
    </message>
    <message>
        <source>Collect a document that is ready</source>
        <translation>استلام وثيقة جاهزة</translation>
    </message>
    <message>
        <source>Where is my request?</source>
        <translation>أين وصل طلبي؟</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Which of their documents do you have?</source>
        <translation>أي وثيقة معكم لصاحب العلاقة؟</translation>
    </message>
    <message>
        <source>Which document do you have?</source>
        <translation>أي وثيقة معكم؟</translation>
    </message>
</context>
<context>
    <name>IdleOverlay</name>
    <message>
        <source>Do you need more time?</source>
        <translation>هل تحتاجون إلى وقت إضافي؟</translation>
    </message>
    <message numerus="yes">
        <source>Otherwise this screen closes, and what you typed is erased, in %n second(s).</source>
        <translation>
            <numerusform>تُغلق هذه الشاشة وتُمحى البيانات الآن.</numerusform>
            <numerusform>تُغلق هذه الشاشة وتُمحى البيانات بعد ثانية واحدة.</numerusform>
            <numerusform>تُغلق هذه الشاشة وتُمحى البيانات بعد ثانيتين.</numerusform>
            <numerusform>تُغلق هذه الشاشة وتُمحى البيانات بعد ⁦%n⁩ ثوانٍ.</numerusform>
            <numerusform>تُغلق هذه الشاشة وتُمحى البيانات بعد ⁦%n⁩ ثانية.</numerusform>
            <numerusform>تُغلق هذه الشاشة وتُمحى البيانات بعد ⁦%n⁩ ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Otherwise this screen closes in %n second(s).</source>
        <translation>
            <numerusform>وإلا أُغلقت هذه الشاشة الآن.</numerusform>
            <numerusform>وإلا أُغلقت هذه الشاشة بعد ثانية واحدة.</numerusform>
            <numerusform>وإلا أُغلقت هذه الشاشة بعد ثانيتين.</numerusform>
            <numerusform>وإلا أُغلقت هذه الشاشة بعد ⁦%n⁩ ثوانٍ.</numerusform>
            <numerusform>وإلا أُغلقت هذه الشاشة بعد ⁦%n⁩ ثانية.</numerusform>
            <numerusform>وإلا أُغلقت هذه الشاشة بعد ⁦%n⁩ ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>أحتاج وقتاً إضافياً</translation>
    </message>
</context>
<context>
    <name>KDate</name>
    <message>
        <source>From %1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>Year only, as in the document</source>
        <translation>السنة فقط، كما في الوثيقة</translation>
    </message>
</context>
<context>
    <name>KField</name>
    <message>
        <source>Touch here to type</source>
        <translation>المسوا هنا للكتابة</translation>
    </message>
    <message>
        <source>The clerk will fill it in</source>
        <translation>يكمله الموظف</translation>
    </message>
</context>
<context>
    <name>KHandOver</name>
    <message>
        <source>I don&apos;t know; the clerk will fill it in</source>
        <translation>لا أعرف، يكمله الموظف</translation>
    </message>
</context>
<context>
    <name>KPeriod</name>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
</context>
<context>
    <name>KReach</name>
    <message>
        <source>Lower buttons</source>
        <translation>أزرار أقرب</translation>
    </message>
    <message>
        <source>Buttons as before</source>
        <translation>الأزرار كما كانت</translation>
    </message>
</context>
<context>
    <name>KSearchList</name>
    <message>
        <source>Type the first letters</source>
        <translation>اكتبوا أول حروف الاسم</translation>
    </message>
    <message>
        <source>Nothing in the list is written like this.</source>
        <translation>لا شيء في القائمة يُكتب هكذا.</translation>
    </message>
</context>
<context>
    <name>KYesNo</name>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Delete the last letter</source>
        <translation>محو الحرف الأخير</translation>
    </message>
    <message>
        <source>Capital or small letters</source>
        <translation>حروف كبيرة أو صغيرة</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>فراغ</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>محو</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>الحقل التالي</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>لاتيني</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>عربي</translation>
    </message>
    <message>
        <source>Other letters</source>
        <translation>حروف أخرى</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>If you leave now, what you typed is erased.</source>
        <translation>إذا خرجتم الآن فسيُمحى ما كتبتموه.</translation>
    </message>
    <message>
        <source>Leave and erase</source>
        <translation>خروج ومحو البيانات</translation>
    </message>
    <message>
        <source>Stay and finish the request</source>
        <translation>البقاء وإكمال الطلب</translation>
    </message>
    <message>
        <source>Stay and finish booking</source>
        <translation>البقاء وإكمال الحجز</translation>
    </message>
    <message>
        <source>Your request has not been submitted yet</source>
        <translation>لم يُقدَّم طلبكم بعد</translation>
    </message>
    <message>
        <source>Your appointment is not booked yet</source>
        <translation>لم يُحجز موعدكم بعد</translation>
    </message>
</context>
<context>
    <name>NotListedPage</name>
    <message>
        <source>Back to the services</source>
        <translation>رجوع إلى الخدمات</translation>
    </message>
    <message>
        <source>My service is not listed</source>
        <translation>خدمتي غير موجودة هنا</translation>
    </message>
    <message>
        <source>A colleague will help you with it.</source>
        <translation>يساعدكم فيها أحد الموظفين.</translation>
    </message>
    <message>
        <source>Please go to %1.</source>
        <translation>تفضلوا إلى %1.</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Please wait a moment.</source>
        <translation>لحظة من فضلكم.</translation>
    </message>
    <message>
        <source>I have finished</source>
        <translation>انتهيت</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Take the number anyway</source>
        <translation>أخذ الرقم على أي حال</translation>
    </message>
    <message>
        <source>Take the number</source>
        <translation>أخذ الرقم</translation>
    </message>
    <message>
        <source>Stand in line</source>
        <translation>انتظار الدور</translation>
    </message>
    <message>
        <source>Book another day</source>
        <translation>حجز موعد ليوم آخر</translation>
    </message>
    <message>
        <source>Take a number now</source>
        <translation>أخذ رقم دور الآن</translation>
    </message>
    <message>
        <source>Stand in line with your number</source>
        <translation>انتظار الدور برقمكم هذا</translation>
    </message>
    <message>
        <source>The number could not be taken just now. Try again, or ask a clerk.</source>
        <translation>لم يمكن أخذ الرقم الآن. أعيدوا المحاولة أو اسألوا الموظف.</translation>
    </message>
    <message>
        <source>How the line stands can&apos;t be seen just now. Try again, or ask a clerk.</source>
        <translation>لا يمكن الآن معرفة عدد المنتظرين. أعيدوا المحاولة أو اسألوا الموظف.</translation>
    </message>
    <message>
        <source>Closing time may come before your turn.</source>
        <translation>قد ينتهي الدوام قبل أن يصل دوركم.</translation>
    </message>
    <message>
        <source>Anyone with an appointment or a priority may be called before you.</source>
        <translation>قد يُنادى قبلكم من له موعد أو أولوية.</translation>
    </message>
</context>
<context>
    <name>NumberPeoplePage</name>
    <message>
        <source>How many people?</source>
        <translation>كم عدد الأشخاص؟</translation>
    </message>
    <message>
        <source>Count everyone who needs this service, and take one number for all.</source>
        <translation>احسبوا كل من يحتاج إلى هذه الخدمة، وخذوا رقماً واحداً للجميع.</translation>
    </message>
    <message>
        <source>If there are more of you, please ask a clerk.</source>
        <translation>إن كان عددكم أكبر من ذلك فاسألوا الموظف.</translation>
    </message>
</context>
<context>
    <name>NumberPriorityPage</name>
    <message>
        <source>Do you, or does someone with you, need priority?</source>
        <translation>هل تحتاجون، أو يحتاج من معكم، إلى أولوية؟</translation>
    </message>
    <message>
        <source>Older or disabled people, pregnancy, an infant</source>
        <translation>كبار السن، ذوو الإعاقة، الحوامل، من معهم رضيع</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>لا، شكراً</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>You needn&apos;t say why, and nothing about it is kept but that you are called earlier.</source>
        <translation>لا حاجة إلى ذكر السبب، ولا يُحفظ سوى أن لكم أولوية.</translation>
    </message>
</context>
<context>
    <name>PageButtons</name>
    <message>
        <source>Part %1 of %2</source>
        <translation>الجزء %1 من&#xa0;%2</translation>
    </message>
    <message>
        <source>Show what comes before</source>
        <translation>عرض ما سبق</translation>
    </message>
    <message>
        <source>Part before</source>
        <translation>الجزء السابق</translation>
    </message>
    <message>
        <source>Top of the page</source>
        <translation>الجزء السابق</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Rest of the page</source>
        <translation>الجزء التالي</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Rest of the page</source>
        <translation>الجزء التالي</translation>
    </message>
</context>
<context>
    <name>PaperState</name>
    <message>
        <source>Printing. Please wait a moment.</source>
        <translation>تجري الطباعة. انتظروا لحظة من فضلكم.</translation>
    </message>
    <message>
        <source>Take your paper from the printer.</source>
        <translation>خذوا ورقتكم من الطابعة.</translation>
    </message>
    <message>
        <source>The printer did not confirm: look whether the paper came out.</source>
        <translation>لم تؤكد الطابعة الطباعة: انظروا هل خرجت الورقة.</translation>
    </message>
    <message>
        <source>Nothing was printed: photograph or remember the number.</source>
        <translation>لم يُطبع شيء: صوّروا الرقم أو احفظوه.</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Which of these papers do you have today?</source>
        <translation>أي هذه الأوراق معكم اليوم؟</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>معي</translation>
    </message>
    <message>
        <source>Not with me</source>
        <translation>ليس معي</translation>
    </message>
    <message>
        <source>You can go on. We print what is missing; the clerk decides.</source>
        <translation>يمكنكم المتابعة. نطبع لكم ما ينقص، والقرار للموظف.</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Your request is saved, but nothing was printed.</source>
        <translation>طلبكم محفوظ، لكن لم يُطبع شيء.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>تجري الطباعة</translation>
    </message>
    <message>
        <source>I have the slip</source>
        <translation>وصلتني الورقة</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>I don&apos;t have it</source>
        <translation>لم تصلني الورقة</translation>
    </message>
    <message>
        <source>Try to print again</source>
        <translation>إعادة الطباعة</translation>
    </message>
    <message numerus="yes">
        <source>Your %n request(s) have been submitted</source>
        <translation>
            <numerusform>لم يُقدّم طلب</numerusform>
            <numerusform>تمّ تقديم طلبكم</numerusform>
            <numerusform>تمّ تقديم طلبيكم</numerusform>
            <numerusform>تمّ تقديم طلباتكم، وعددها ⁦%n⁩</numerusform>
            <numerusform>تمّ تقديم طلباتكم، وعددها ⁦%n⁩</numerusform>
            <numerusform>تمّ تقديم طلباتكم، وعددها ⁦%n⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>Photograph or remember the number, then go to %1.</source>
        <translation>صوّروا الرقم أو احفظوه، ثم تفضلوا إلى %1.</translation>
    </message>
    <message>
        <source>Keep the slip to follow and collect, and go to %1 with it.</source>
        <translation>احتفظوا بالورقة للمتابعة والاستلام، وتفضلوا بها إلى %1.</translation>
    </message>
    <message>
        <source>Keep the slip, and wait until your number %1 is called.</source>
        <translation>احتفظوا بالورقة، وانتظروا حتى يُنادى رقمكم %1.</translation>
    </message>
    <message>
        <source>Photograph or remember the request number, then wait until your number %1 is called.</source>
        <translation>صوّروا رقم الطلب أو احفظوه، ثم انتظروا حتى يُنادى رقمكم %1.</translation>
    </message>
    <message>
        <source>Code of the request</source>
        <translation>رمز الطلب المربّع</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>ما الأوراق المطلوبة؟</translation>
    </message>
    <message>
        <source>Printing. Please wait a moment.</source>
        <translation>تجري الطباعة. انتظروا لحظة من فضلكم.</translation>
    </message>
    <message>
        <source>Take your paper from the printer.</source>
        <translation>خذوا ورقتكم من الطابعة.</translation>
    </message>
    <message>
        <source>Your request is saved. The printer did not confirm: look whether the paper came out.</source>
        <translation>طلبكم محفوظ. لم تؤكد الطابعة الطباعة: انظروا هل خرجت الورقة.</translation>
    </message>
    <message>
        <source>The printer did not confirm: look whether the paper came out.</source>
        <translation>لم تؤكد الطابعة الطباعة: انظروا هل خرجت الورقة.</translation>
    </message>
    <message>
        <source>Nothing was printed. Photograph the list, or ask a colleague.</source>
        <translation>لم تُطبع الورقة. صوّروا القائمة، أو اسألوا أحد الموظفين.</translation>
    </message>
    <message>
        <source>Picture of the paper</source>
        <translation>صورة الورقة</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Understood, next</source>
        <translation>فهمت، التالي</translation>
    </message>
    <message>
        <source>Before we begin</source>
        <translation>قبل أن نبدأ</translation>
    </message>
    <message>
        <source>The %1 asks for these details only to deal with your request. They are kept here encrypted, then sent to the authority in Syria.</source>
        <translation>هذه البيانات تطلبها %1 لإنجاز طلبكم فقط. تُحفظ هنا مشفّرة، ثم تُرسل إلى الجهة المختصة في سوريا.</translation>
    </message>
    <message numerus="yes">
        <source>They are erased from this kiosk %n day(s) after the request has ended.</source>
        <translation>
            <numerusform>تُمحى من هذا الجهاز فور انتهاء الطلب.</numerusform>
            <numerusform>تُمحى من هذا الجهاز بعد يوم واحد من انتهاء الطلب.</numerusform>
            <numerusform>تُمحى من هذا الجهاز بعد يومين من انتهاء الطلب.</numerusform>
            <numerusform>تُمحى من هذا الجهاز بعد ⁦%n⁩ أيام من انتهاء الطلب.</numerusform>
            <numerusform>تُمحى من هذا الجهاز بعد ⁦%n⁩ يوماً من انتهاء الطلب.</numerusform>
            <numerusform>تُمحى من هذا الجهاز بعد ⁦%n⁩ يوم من انتهاء الطلب.</numerusform>
        </translation>
    </message>
    <message>
        <source>We never ask for a password, an Absher account or a bank card.</source>
        <translation>لا نطلب كلمة سر، ولا حساب «أبشر»، ولا بطاقة مصرفية.</translation>
    </message>
    <message>
        <source>Questions or corrections: %1</source>
        <translation>للسؤال أو التصحيح: %1</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>Request numbers</source>
        <translation>أرقام الطلبات</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>رقم الطلب</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>See the rest</source>
        <translation>بقية البيانات</translation>
    </message>
    <message>
        <source>Saving your request</source>
        <translation>نحفظ طلبكم</translation>
    </message>
    <message>
        <source>Submit the request</source>
        <translation>تقديم الطلب</translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation>إخفاء الأرقام</translation>
    </message>
    <message>
        <source>Show the numbers in full</source>
        <translation>إظهار الأرقام كاملة</translation>
    </message>
    <message>
        <source>Touch the line you want to correct</source>
        <translation>المسوا السطر الذي تريدون تصحيحه</translation>
    </message>
    <message>
        <source>Check the details before you submit</source>
        <translation>راجعوا البيانات قبل تقديم الطلب</translation>
    </message>
    <message>
        <source>The request is not saved yet; what you typed is still on the screen. Try again, or ask for a clerk.</source>
        <translation>لم يُحفظ الطلب بعد، وما كتبتموه باقٍ على الشاشة. أعيدوا المحاولة، أو اطلبوا موظفاً.</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Type the details</source>
        <translation>كتابة البيانات على الشاشة</translation>
    </message>
    <message>
        <source>Put the passport or travel document on the scanner</source>
        <translation>ضعوا جواز السفر أو وثيقة السفر على الماسح</translation>
    </message>
    <message>
        <source>Put the passport of the person concerned, not your own.</source>
        <translation>ضعوا جواز صاحب العلاقة، لا جوازكم.</translation>
    </message>
    <message>
        <source>Open it at the page with the photograph. The two lines at the foot of that page are read.</source>
        <translation>افتحوه على الصفحة التي فيها الصورة. يُقرأ السطران في أسفل تلك الصفحة.</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Fill in the request here</source>
        <translation>تعبئة الطلب هنا</translation>
    </message>
    <message>
        <source>Take a number now</source>
        <translation>أخذ رقم دور الآن</translation>
    </message>
    <message>
        <source>Stand in line with your number</source>
        <translation>انتظار الدور برقمكم هذا</translation>
    </message>
    <message>
        <source>Book another day</source>
        <translation>حجز موعد ليوم آخر</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s); saves time at the counter</source>
        <translation>
            <numerusform>أقل من دقيقة، ويوفّر وقتاً عند الشباك</numerusform>
            <numerusform>نحو دقيقة واحدة، ويوفّر وقتاً عند الشباك</numerusform>
            <numerusform>نحو دقيقتين، ويوفّر وقتاً عند الشباك</numerusform>
            <numerusform>نحو ⁦%n⁩ دقائق، ويوفّر وقتاً عند الشباك</numerusform>
            <numerusform>نحو ⁦%n⁩ دقيقة، ويوفّر وقتاً عند الشباك</numerusform>
            <numerusform>نحو ⁦%n⁩ دقيقة، ويوفّر وقتاً عند الشباك</numerusform>
        </translation>
    </message>
    <message>
        <source>Print what to bring</source>
        <translation>طباعة قائمة الأوراق المطلوبة</translation>
    </message>
    <message>
        <source>Nothing can be printed now.</source>
        <translation>لا يمكن الطباعة الآن.</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Choose the service</source>
        <translation>اختاروا الخدمة</translation>
    </message>
</context>
<context>
    <name>SlipCode</name>
    <message>
        <source>Code of the slip</source>
        <translation>رمز الورقة</translation>
    </message>
</context>
<context>
    <name>SpeedPage</name>
    <message>
        <source>How fast do you need it?</source>
        <translation>بأي سرعة تريدون الجواز؟</translation>
    </message>
</context>
<context>
    <name>StaffCodePage</name>
    <message>
        <source>Leave</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>لحظة من فضلكم</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>لم يُكتب أي رقم</numerusform>
            <numerusform>كُتب رقم واحد</numerusform>
            <numerusform>كُتب رقمان</numerusform>
            <numerusform>كُتبت ⁦%n⁩ أرقام</numerusform>
            <numerusform>كُتب ⁦%n⁩ رقماً</numerusform>
            <numerusform>كُتب ⁦%n⁩ رقم</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>محو آخر رقم</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Leave</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>لحظة من فضلكم</translation>
    </message>
    <message>
        <source>Open for applicants</source>
        <translation>فتحه للمراجعين</translation>
    </message>
    <message>
        <source>Shut for applicants</source>
        <translation>إغلاقه أمام المراجعين</translation>
    </message>
    <message>
        <source>How this kiosk is</source>
        <translation>حال هذا الجهاز</translation>
    </message>
    <message>
        <source>As the next copy</source>
        <translation>نسخة تالية</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>طباعتها من جديد</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>تحديث</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Progress</source>
        <translation>ما أُنجز من الطلب</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>TakePage</name>
    <message>
        <source>I have finished</source>
        <translation>انتهيت</translation>
    </message>
    <message>
        <source>Take your papers</source>
        <translation>خذوا أوراقكم</translation>
    </message>
    <message>
        <source>Remember your number</source>
        <translation>احفظوا رقمكم</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>شكراً لكم</translation>
    </message>
    <message>
        <source>Take your passport with you.</source>
        <translation>خذوا جوازكم معكم.</translation>
    </message>
    <message>
        <source>Please go to %1.</source>
        <translation>تفضلوا إلى %1.</translation>
    </message>
    <message>
        <source>Thank you. Goodbye.</source>
        <translation>شكراً لكم. مع السلامة.</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Printing</source>
        <translation>تجري الطباعة</translation>
    </message>
    <message>
        <source>I have the slip</source>
        <translation>وصلتني الورقة</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>I don&apos;t have it</source>
        <translation>لم تصلني الورقة</translation>
    </message>
    <message>
        <source>Try to print again</source>
        <translation>إعادة الطباعة</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>طباعة الورقة من جديد</translation>
    </message>
    <message>
        <source>Your number is kept.</source>
        <translation>رقمكم محفوظ.</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>رقم دوركم</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s); you keep your number and your place</source>
        <translation>
            <numerusform>نحو دقيقة واحدة؛ يبقى لكم رقمكم ودوركم</numerusform>
            <numerusform>نحو دقيقة واحدة؛ يبقى لكم رقمكم ودوركم</numerusform>
            <numerusform>نحو دقيقتين؛ يبقى لكم رقمكم ودوركم</numerusform>
            <numerusform>نحو ⁦%n⁩ دقائق؛ يبقى لكم رقمكم ودوركم</numerusform>
            <numerusform>نحو ⁦%n⁩ دقيقة؛ يبقى لكم رقمكم ودوركم</numerusform>
            <numerusform>نحو ⁦%n⁩ دقيقة؛ يبقى لكم رقمكم ودوركم</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in the request while you wait</source>
        <translation>تعبئة الطلب أثناء الانتظار</translation>
    </message>
    <message>
        <source>If you miss your call, take no new number: tell any clerk, or hold your slip to the scanner.</source>
        <translation>إذا فاتكم النداء فلا تأخذوا رقماً جديداً: أخبروا أي موظف، أو قرّبوا ورقتكم من الماسح.</translation>
    </message>
    <message>
        <source>If you miss your call, take no new number: tell any clerk.</source>
        <translation>إذا فاتكم النداء فلا تأخذوا رقماً جديداً: أخبروا أي موظف.</translation>
    </message>
</context>
<context>
    <name>TileList</name>
    <message>
        <source>My service is not listed</source>
        <translation>خدمتي غير موجودة هنا</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>استماع</translation>
    </message>
    <message>
        <source>Larger text, contrast</source>
        <translation>خط أكبر وتباين</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>خط أكبر</translation>
    </message>
    <message>
        <source>Text, sound</source>
        <translation>الخط والصوت</translation>
    </message>
    <message>
        <source>Text size, contrast, low reach</source>
        <translation>خط أكبر، تباين، أزرار قريبة</translation>
    </message>
    <message>
        <source>Text size, volume, contrast, low reach</source>
        <translation>حجم الخط، الصوت، التباين، أزرار قريبة</translation>
    </message>
</context>
<context>
    <name>WhomPage</name>
    <message>
        <source>Who is this request for?</source>
        <translation>لمن هذا الطلب؟</translation>
    </message>
</context>
</TS>
