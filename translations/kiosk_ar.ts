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
        <source>This kiosk is out of service</source>
        <translation>هذا الجهاز متوقف الآن</translation>
    </message>
    <message>
        <source>Please go to {place}.</source>
        <translation>تفضلوا إلى {place}.</translation>
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
        <source>One moment, please</source>
        <translation>لحظة من فضلكم</translation>
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
        <source>We have read the passport. Take it from the reader. The name is typed in Arabic.</source>
        <translation>قرأنا الجواز. خذوه من القارئ. الاسم يُكتب بالعربية.</translation>
    </message>
    <message>
        <source>Passport or travel document at the reader</source>
        <translation>جواز سفر أو وثيقة سفر على القارئ</translation>
    </message>
    <message>
        <source>Fills in what the document says</source>
        <translation>يكمل ما في الوثيقة تلقائياً</translation>
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
        <translation>لم تجيبوا عن: {n}.</translation>
    </message>
    <message>
        <source>This is the page of a visa. Put the page with the photograph on the reader.</source>
        <translation>هذه صفحة تأشيرة. ضعوا الصفحة التي فيها الصورة على القارئ.</translation>
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
</context>
<context>
    <name>AccessPanel</name>
    <message>
        <source>Easier to read and touch</source>
        <translation>تسهيل القراءة واللمس</translation>
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
        <source>Done</source>
        <translation>تم</translation>
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
        <source>The printer has no paper now.</source>
        <translation>لا ورق في الطابعة الآن.</translation>
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
    <name>GroupsPage</name>
    <message>
        <source>Choose the kind of service</source>
        <translation>اختاروا نوع الخدمة</translation>
    </message>
    <message>
        <source>My service is not listed</source>
        <translation>خدمتي غير موجودة هنا</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>A colleague will help you. Please go to %1.</source>
        <translation>يساعدكم موظف. تفضلوا إلى %1.</translation>
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
        <source>The printer has no paper now. Your number will be on the screen: photograph or remember it.</source>
        <translation>لا ورق في الطابعة الآن. سيظهر رقمكم على الشاشة: صوّروه أو احفظوه.</translation>
    </message>
    <message>
        <source>Passport, civil record, papers from Syria</source>
        <translation>جواز سفر، إخراج قيد، وثائق من سوريا</translation>
    </message>
    <message>
        <source>I need a service</source>
        <translation>أريد خدمة</translation>
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
        <source>Next line</source>
        <translation>السطر التالي</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>حروف لاتينية</translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation>حروف عربية</translation>
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
        <source>Your request has not been submitted yet</source>
        <translation>لم يُقدَّم طلبكم بعد</translation>
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
    <name>PageButtons</name>
    <message>
        <source>Part %1 of %2</source>
        <translation>الجزء %1 من %2</translation>
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
        <source>Rest of the page</source>
        <translation>الجزء التالي</translation>
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
        <source>Put the passport or travel document on the reader</source>
        <translation>ضعوا جواز السفر أو وثيقة السفر على القارئ</translation>
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
        <source>The printer has no paper now.</source>
        <translation>لا ورق في الطابعة الآن.</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Choose the service</source>
        <translation>اختاروا الخدمة</translation>
    </message>
    <message>
        <source>My service is not listed</source>
        <translation>خدمتي غير موجودة هنا</translation>
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
        <translation>احفظوا رقم طلبكم</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>شكراً لكم</translation>
    </message>
    <message>
        <source>Take your passport from the reader.</source>
        <translation>خذوا جوازكم من القارئ.</translation>
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
        <source>Larger text, contrast</source>
        <translation>خط أكبر وتباين</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>خط أكبر</translation>
    </message>
    <message>
        <source>Text size, contrast, low reach</source>
        <translation>خط أكبر، تباين، أزرار قريبة</translation>
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
