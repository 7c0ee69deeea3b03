pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

// The rows of a model as cells of one size, as many side by side as fit, `columns` at most.
Grid {
    id: root

    property alias model: repeater.model
    property real least: Theme.target
    property int most: 7
    readonly property real cellWidth: (width - (columns - 1) * columnSpacing) / columns
    readonly property real tallest: {
        let most = least;
        for (let at = 0; at < repeater.count; at++)
            most = Math.max(most, repeater.itemAt(at)?.implicitHeight ?? 0);
        return most;
    }
    property real wanted: Theme.target

    signal chosen(string key)

    columnSpacing: Theme.gap
    columns: Math.max(1, Math.min(most, Math.floor((width + columnSpacing) / (wanted + columnSpacing))))
    rowSpacing: Theme.gap

    Repeater {
        id: repeater

        KCell {
            required property int index
            required property string key
            required property string title

            required line
            required tone

            focus: index === 0
            height: root.tallest
            objectName: "cell-" + key
            opacity: tone === "none" ? 0 : 1
            text: title
            width: root.cellWidth

            onActivated: root.chosen(key)
        }
    }
}
