pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

// A grid of numbers to tap, as many columns as cells of a full target fit. `choices`: {number, label, subtext}.
Grid {
    id: root

    property list<var> choices: []
    property int current: 0
    property int wantedColumns: 5
    property real cellHeight: Theme.target
    property real cellWidth: Theme.target
    property string prefix: ""

    signal picked(int number)

    columnSpacing: Theme.gap
    columns: Math.max(1, Math.min(wantedColumns, Math.floor((width + columnSpacing) / (cellWidth + columnSpacing))))
    rowSpacing: Theme.gap

    Repeater {
        model: root.choices

        NumberTile {
            required property var modelData

            implicitHeight: Math.max(root.cellHeight, implicitContentHeight + topPadding + bottomPadding)
            checked: modelData.number === root.current
            objectName: root.prefix + modelData.number
            subtext: modelData.subtext
            text: modelData.label
            width: (root.width - (root.columns - 1) * root.columnSpacing) / root.columns

            onActivated: root.picked(modelData.number)
        }
    }
}
