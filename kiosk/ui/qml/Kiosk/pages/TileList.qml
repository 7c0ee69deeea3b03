pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

// The rows of a model as tiles of one height; two columns where the panel is wide.
Grid {
    id: root

    // How many tiles' room the page needs for something else.
    property int extra: 0
    property alias model: repeater.model
    readonly property real cellWidth: (width - (columns - 1) * columnSpacing) / columns
    readonly property real tallest: {
        let most = 0;
        for (let at = 0; at < repeater.count; at++)
            most = Math.max(most, repeater.itemAt(at)?.implicitHeight ?? 0);
        return columns > 1 ? most : 0;
    }

    signal chosen(string key)

    columnSpacing: Theme.gap
    columns: repeater.count > 1 ? Theme.columns : 1
    rowSpacing: Theme.gap

    Repeater {
        id: repeater

        KTile {
            required property list<string> facts
            required property int index
            required property string key
            required property string line

            required iconName
            required title

            among: Math.ceil(repeater.count / root.columns) + root.extra
            focus: index === 0
            height: Math.max(implicitHeight, root.tallest)
            objectName: "tile-" + key
            subtitle: [line, ...facts].filter(text => text !== "").join("\n")
            width: root.cellWidth

            onActivated: root.chosen(key)
        }
    }
}
