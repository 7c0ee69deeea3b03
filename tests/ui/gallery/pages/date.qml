import QtQuick
import Kiosk.Controls

PageFrame {
    readonly property bool ar: Theme.rtl

    primaryText: ar ? "التالي" : "Next"
    title: ar ? "تاريخ الولادة" : "Date of birth"

    KDate {
        id: date

        label: ar ? "تاريخ الولادة" : "Date of birth"
        objectName: "birth"
        toYear: 2026
        width: parent.width
        yearOnlyOffered: true

        onChanged: value => date.value = value
    }
}
