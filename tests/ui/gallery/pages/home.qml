pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

PageFrame {
    id: frame

    readonly property bool ar: Theme.rtl
    property int tapped: 0

    objectName: "page"
    title: frame.ar ? "كيف نساعدكم اليوم؟" : "How can we help you today?"

    Grid {
        columnSpacing: Theme.gap
        columns: Theme.columns
        rowSpacing: Theme.gap
        width: parent.width

        Repeater {
            model: [["calendar", "عندي موعد", "I have an appointment", "تسجيل الحضور، أو تغيير الموعد أو إلغاؤه", "Check in, change or cancel"], ["passport", "أريد خدمة", "I need a service", "جواز سفر، إخراج قيد، وثائق من سوريا", "Passport, civil record, papers from Syria"], ["clock", "حجز موعد", "Book an appointment", "ليوم آخر، مجاناً", "For another day, free of charge"], ["stamp", "استلام وثيقة جاهزة", "Collect a document that is ready", "", ""], ["question", "أين وصل طلبي؟", "Where is my request?", "", ""]]

            KTile {
                required property var modelData

                iconName: modelData[0]
                objectName: "tile-" + modelData[0]
                subtitle: modelData[frame.ar ? 3 : 4]
                title: modelData[frame.ar ? 1 : 2]
                width: (parent.width - (Theme.columns - 1) * Theme.gap) / Theme.columns

                onActivated: frame.tapped += 1
            }
        }
    }
}
