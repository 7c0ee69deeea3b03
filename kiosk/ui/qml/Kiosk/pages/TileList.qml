pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

// The rows of a model as tiles of one height; two columns where the panel is wide.
Grid {
    id: root

    // How many tiles' room the page needs for something else.
    property int extra: 0
    property alias model: repeater.model
    // Whether a tile for whatever is missing ends the list: in its last row, where that has room.
    property bool withMissing: false
    readonly property int sharing: Math.ceil((repeater.count + (withMissing && columns > 1 ? 1 : 0)) / columns) + extra
    readonly property real cellWidth: (width - (columns - 1) * columnSpacing) / columns
    readonly property real tallest: {
        let most = 0;
        for (let at = 0; at < repeater.count; at++)
            most = Math.max(most, repeater.itemAt(at)?.implicitHeight ?? 0);
        return columns > 1 ? Math.max(most, missing.visible ? missing.implicitHeight : 0) : 0;
    }

    signal chosen(string key)
    signal missed

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

            among: root.sharing
            focus: index === 0
            height: Math.max(implicitHeight, root.tallest)
            objectName: "tile-" + key
            subtitle: [line, ...facts].filter(text => text !== "").join("\n")
            width: root.cellWidth

            onActivated: root.chosen(key)
        }
    }
    KTile {
        id: missing

        // Among others of its row it is one of them; below them it is smaller.
        among: root.columns > 1 ? root.sharing : 0
        height: Math.max(implicitHeight, root.tallest)
        iconName: "question"
        objectName: "not-listed"
        title: qsTr("My service is not listed")
        visible: root.withMissing
        width: root.cellWidth

        onActivated: root.missed()
    }
}
