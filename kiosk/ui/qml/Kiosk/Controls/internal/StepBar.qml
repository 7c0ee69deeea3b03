pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

// How far one is: words, and as many strokes as steps.
Column {
    id: root

    property int count: 0
    property int index: 0

    spacing: Theme.gap / 2

    KText {
        role: "small"
        soft: true
        text: qsTr("Step %1 of %2").arg("\u2066" + root.index + "\u2069").arg("\u2066" + root.count + "\u2069")
        width: parent.width
    }
    Row {
        id: strokes

        spacing: Theme.unit
        width: parent.width

        Repeater {
            model: root.count

            Rectangle {
                required property int index

                color: index < root.index ? Theme.accent : Theme.line
                height: 1.4 * Theme.unit
                radius: height / 2
                width: (strokes.width - (root.count - 1) * strokes.spacing) / root.count
            }
        }
    }
}
