pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import "internal"

// One answer out of a few, all in sight. `options`: a list of {value, label, subtext?, iconName?}.
Item {
    id: root

    readonly property bool breakable: true
    property int columns: options.length > 3 ? Theme.columns : 1
    property string current: ""
    property string fault: ""
    property string help: ""
    property string label: ""
    property list<var> options: []

    signal chosen(string value)

    Accessible.description: fault !== "" ? fault : help
    Accessible.name: label
    Accessible.role: Accessible.Grouping
    implicitHeight: column.implicitHeight
    implicitWidth: 120 * Theme.unit

    Column {
        id: column

        spacing: Theme.gap
        width: root.width

        KText {
            role: "label"
            text: root.label
            visible: text !== ""
            width: parent.width
        }
        KText {
            role: "small"
            soft: true
            text: root.help
            visible: text !== ""
            width: parent.width
        }
        Grid {
            id: grid

            columnSpacing: Theme.gap
            columns: root.columns
            rowSpacing: Theme.gap
            width: parent.width

            Repeater {
                model: root.options

                OptionCard {
                    required property var modelData

                    checked: modelData.value === root.current
                    iconName: modelData.iconName ?? ""
                    objectName: "option-" + modelData.value
                    subtext: modelData.subtext ?? ""
                    text: modelData.label
                    width: (grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns

                    onActivated: root.chosen(modelData.value)
                }
            }
        }
        FieldNote {
            fault: root.fault
            visible: root.fault !== ""
            width: parent.width
        }
    }
}
