pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

PageFrame {
    id: frame

    readonly property bool ar: Theme.rtl

    primaryText: frame.ar ? "التالي" : "Next"
    objectName: "page"
    title: frame.ar ? "تاريخ الولادة" : "Date of birth"

    KDate {
        id: date

        label: frame.ar ? "تاريخ الولادة" : "Date of birth"
        objectName: "birth"
        toYear: 2026
        width: parent.width
        yearOnlyOffered: true

        onChanged: value => date.value = value
    }
}
