pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

// Lines of a section of the service page, under whom they are meant for.
Column {
    id: root

    required property var modelData
    readonly property list<string> lines: modelData.lines

    spacing: Theme.gap / 2

    KText {
        role: "label"
        text: root.modelData.title
        topPadding: Theme.gap / 2
        visible: text !== ""
        width: parent.width
    }
    Repeater {
        model: root.lines

        KText {
            required property string modelData

            text: root.lines.length > 1 || root.modelData.title !== "" ? "• " + modelData : modelData
            width: root.width
        }
    }
}
