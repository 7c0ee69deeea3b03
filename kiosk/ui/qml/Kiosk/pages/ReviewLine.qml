import QtQuick
import Kiosk.Controls

// One line of the review, with the title of its group above the first; they stay on one page together.
Item {
    id: root

    property bool correctable: true
    required property bool gap
    required property string heading
    required property string key
    required property string label
    required property string page
    required property string person
    required property string step
    required property string value

    signal activated

    implicitHeight: column.implicitHeight

    Column {
        id: column

        spacing: Theme.gap / 2
        width: parent.width

        KText {
            role: "heading"
            text: root.person
            topPadding: Theme.gap
            visible: text !== ""
            width: parent.width
        }
        KText {
            color: Theme.action
            role: "label"
            text: root.heading
            topPadding: Theme.gap
            visible: text !== ""
            width: parent.width
        }
        KLine {
            enabled: root.correctable
            marked: root.gap
            objectName: "line-" + root.key
            text: root.label
            value: root.value
            width: parent.width

            onActivated: root.activated()
        }
    }
}
