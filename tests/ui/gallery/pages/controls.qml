pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

PageFrame {
    id: frame

    readonly property bool ar: Theme.rtl

    heading: frame.ar ? "صاحب العلاقة: ابنكم أو ابنتكم" : "The person concerned: your son or daughter"
    primaryText: frame.ar ? "التالي" : "Next"
    secondaryText: frame.ar ? "طباعة قائمة الأوراق المطلوبة" : "Print what to bring"
    stepCount: 8
    stepIndex: 3
    subtitle: frame.ar ? "اختاروا الخدمة التي تناسبكم" : "Choose the service that suits you"
    objectName: "page"
    property int tapped: 0
    title: frame.ar ? "كيف نساعدكم اليوم؟" : "How can we help you today?"

    KTile {
        badge: "100 USD"
        iconName: "passport_renew"
        objectName: "tile"
        subtitle: frame.ar ? "جواز سفر، إخراج قيد، وثائق من سوريا" : "Passport, civil record, papers from Syria"
        title: frame.ar ? "أريد خدمة" : "I need a service"
        width: parent.width
    }
    KBanner {
        kind: "warning"
        text: frame.ar ? "لا ورق في الطابعة الآن. يظهر رقمكم على الشاشة." : "There is no paper now. Your number is shown on the screen."
        width: parent.width
    }
    KBanner {
        text: frame.ar ? "الحجز مجاني وباسم صاحبه ولا يُباع." : "Booking is free and not for sale."
        width: parent.width
    }
    KField {
        example: "03010234567"
        fault: frame.ar ? "الرقم الوطني 11 رقماً. عدد الأرقام المكتوبة: \u20664\u2069." : "The national number has 11 digits. Digits typed: 4."
        label: frame.ar ? "الرقم الوطني" : "National number"
        layout: "digits"
        objectName: "national"
        text: "0301"
        unknownOffered: true
        width: parent.width
    }
    KYesNo {
        label: frame.ar ? "هل سُجّلت الولادة في سوريا؟" : "Was the birth registered in Syria?"
        value: "yes"
        width: parent.width
    }
    Row {
        spacing: Theme.gap
        width: parent.width

        KButton {
            kind: "danger"
            objectName: "danger"
            text: frame.ar ? "خروج ومحو البيانات" : "Leave and erase"
            width: (parent.width - Theme.gap) / 2
        }
        KButton {
            enabled: false
            kind: "primary"
            objectName: "submit"
            reason: frame.ar ? "اختاروا جواباً أولاً" : "Choose an answer first"
            text: frame.ar ? "تقديم الطلب" : "Submit"

            onActivated: frame.tapped += 1
            width: (parent.width - Theme.gap) / 2
        }
    }
    KCard {
        width: parent.width

        KText {
            role: "heading"
            text: frame.ar ? "ما الأوراق المطلوبة؟" : "What to bring"
            width: parent.width
        }
        KText {
            text: frame.ar ? "جواز السفر القديم، وصورتان شخصيتان." : "The old passport and two photos."
            width: parent.width
        }
    }
}
