import QtQuick
import QtQuick.Templates as T
import Kiosk.Controls

// A key of the on-screen keyboard: never takes the focus, types on each release, twice when tapped twice.
T.AbstractButton {
    id: root

    // The word on a key that does something; a letter's face is its `text`.
    property string caption: ""
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
            visible: root.iconName === "" && root.caption === ""
            wrapMode: Text.NoWrap
        }
        KText {
            Accessible.ignored: true
            anchors.fill: parent
            anchors.margins: Theme.padding / 4
            color: root.strong ? Theme.onAction : root.enabled ? Theme.ink : Theme.inkSoft
            fontSizeMode: Text.Fit
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.9
            minimumPixelSize: Theme.unit * 4
            role: "label"
            text: root.caption
            visible: text !== ""
            wrapMode: Text.WordWrap
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
