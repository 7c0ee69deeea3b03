import QtQuick
import QtQuick.Templates as T
import Kiosk.Controls

// A key of the on-screen keyboard: never takes the focus, types on each release, twice when tapped twice.
T.AbstractButton {
    id: root

    property string key: ""
    property string iconName: ""
    property string spoken: text
    property bool strong: false
    readonly property bool isKeyCap: true

    Accessible.name: spoken
    Accessible.role: Accessible.Button
    activeFocusOnTab: false
    focusPolicy: Qt.NoFocus

    background: Rectangle {
        border.color: root.pressed ? Theme.action : Theme.lineStrong
        border.width: Theme.lineWidth
        color: root.strong ? (root.pressed ? Theme.actionPressed : Theme.action) : root.pressed ? Theme.actionSoft : Theme.surface
        radius: Theme.radius * 0.75
    }
    contentItem: Item {
        KText {
            Accessible.ignored: true
            anchors.centerIn: parent
            color: root.strong ? Theme.onAction : Theme.ink
            font.pixelSize: root.text.length > 2 ? Math.min(Theme.label, root.width / root.text.length * 1.6) : Math.min(Theme.title, root.height * 0.62)
            horizontalAlignment: Text.AlignHCenter
            role: "label"
            text: root.text
            visible: root.iconName === ""
            wrapMode: Text.NoWrap
        }
        KIcon {
            anchors.centerIn: parent
            colour: root.strong ? Theme.onAction : Theme.ink
            name: root.iconName
        }
    }

    onClicked: Typing.press(key)

    FocusRing {
        shown: Typing.cursor === root
        z: 1
    }
}
