pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import "internal"

// The on-screen keyboard: shown while a field is typed into, always from left to right.
Rectangle {
    id: root

    readonly property bool wide: Theme.landscape
    readonly property real gap: 3 * Theme.unit
    readonly property list<var> keys: Typing.opened && Typing.layoutName !== "" ? Typing.keys(wide) : []
    readonly property real columns: keys.reduce((most, key) => Math.max(most, key.x + key.span), 0)
    readonly property int rows: keys.reduce((most, key) => Math.max(most, key.y + 1), 0)
    readonly property real keyHeight: Math.min(1.1 * Theme.target, pitch - gap)
    readonly property real pitch: columns > 0 ? Math.min((width - 2 * Theme.gap + gap) / columns, 2.2 * Theme.target) : 0
    readonly property var icons: ({
            "shift": "shift"
        })
    readonly property var words: ({
            "backspace": qsTr("Erase"),
            "space": qsTr("Space"),
            "next": qsTr("Next"),
            "done": qsTr("Done"),
            "switch": Typing.switchLabel === "ABC" ? qsTr("Latin") : qsTr("Arabic")
        })
    readonly property var names: ({
            "backspace": qsTr("Delete the last letter"),
            "shift": qsTr("Capital or small letters"),
            "space": qsTr("Space"),
            "next": qsTr("Next field"),
            "done": qsTr("Done"),
            "switch": qsTr("Other letters")
        })

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    color: Theme.accentSoft
    height: rows * (keyHeight + gap) - gap + 2 * Theme.gap
    visible: Typing.opened

    onHeightChanged: Typing.height = Math.round(height)

    Rectangle {
        color: Theme.lineStrong
        height: Theme.lineWidth
        width: parent.width
    }
    MouseArea {
        anchors.fill: parent
    }
    Item {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Theme.gap
        width: root.columns * root.pitch - root.gap

        Repeater {
            model: root.keys

            KeyCap {
                required property var modelData

                caption: root.words[modelData.key] ?? ""
                enabled: modelData.key !== "next" || Typing.hasNext
                height: root.keyHeight
                iconName: root.icons[modelData.key] ?? ""
                key: modelData.key
                objectName: "key-" + modelData.key
                spoken: root.names[modelData.key] ?? text
                strong: modelData.key === "done"
                text: Typing.upper ? modelData.key.toUpperCase() : modelData.key
                visible: modelData.key !== "switch" || Typing.canSwitch
                width: modelData.span * root.pitch - root.gap
                x: modelData.x * root.pitch
                y: modelData.y * (root.keyHeight + root.gap)
            }
        }
    }
}
