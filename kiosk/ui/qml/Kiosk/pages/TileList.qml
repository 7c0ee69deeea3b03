pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The rows of a model as tiles, one under the other; two columns where the panel is wide.
Grid {
    id: root

    property alias model: repeater.model

    signal chosen(string key)

    columnSpacing: Theme.gap
    columns: repeater.count > 1 ? Theme.columns : 1
    rowSpacing: Theme.gap

    Repeater {
        id: repeater

        KTile {
            required property int index
            required property string key

            required iconName
            required subtitle
            required title

            focus: index === 0
            objectName: "tile-" + key
            width: (root.width - (root.columns - 1) * root.columnSpacing) / root.columns

            onActivated: root.chosen(key)
        }
    }
}
