import QtQuick
import Kiosk.Controls

// The box of a field: the input, its mask when nobody types, and the tap that opens the keyboard.
Rectangle {
    id: root

    property bool editing: false
    property bool faulty: false
    property Item input: null
    property string maskedText: ""
    property bool multiline: false
    // What to do here, while nothing is written.
    property string prompt: ""

    signal tapped(real x, real y)

    border.color: editing ? Theme.action : faulty ? Theme.danger : Theme.lineStrong
    border.width: editing || faulty ? 2 * Theme.lineWidth + 1 : Theme.lineWidth
    color: enabled ? Theme.surface : Theme.background
    implicitHeight: multiline ? Math.min((Theme.landscape ? 2 : 3) * Theme.body * 1.6 + 2 * Theme.padding, 0.7 * Edges.room) : Math.max(Theme.target, 1.9 * Theme.heading)
    radius: Theme.radius

    KText {
        Accessible.ignored: true
        anchors.fill: parent
        anchors.leftMargin: Theme.padding
        anchors.rightMargin: Theme.padding
        role: "body"
        soft: root.maskedText === ""
        text: root.maskedText !== "" ? root.maskedText : root.prompt
        visible: text !== ""
    }
    MouseArea {
        acceptedButtons: Qt.AllButtons
        anchors.fill: parent
        z: 1

        onClicked: mouse => root.tapped(mouse.x, mouse.y)
    }
    FocusRing {
        shown: (root.input?.activeFocus ?? false) && !root.editing
    }
}
