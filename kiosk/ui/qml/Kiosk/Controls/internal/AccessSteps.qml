pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

// A few steps of one thing side by side under its name; they stay on one page together.
Item {
    id: root

    property string current: ""
    property string label: ""
    property string prefix: ""
    property list<var> steps: []

    signal picked(string value)

    Accessible.name: label
    Accessible.role: Accessible.Grouping
    implicitHeight: column.implicitHeight

    Column {
        id: column

        spacing: Theme.gap
        width: parent.width

        KText {
            role: "label"
            text: root.label
            width: parent.width
        }
        Row {
            spacing: Theme.gap
            width: parent.width

            Repeater {
                model: root.steps

                OptionCard {
                    required property var modelData

                    checked: root.current === modelData.value
                    objectName: root.prefix + modelData.value
                    text: modelData.label
                    width: (parent.width - (root.steps.length - 1) * Theme.gap) / root.steps.length

                    onActivated: root.picked(modelData.value)
                }
            }
        }
    }
}
