import QtQuick
import Kiosk.Controls

// How far one is. No number is promised: what comes depends on the answers.
Rectangle {
    id: root

    property int count: 0
    property int index: 0

    Accessible.name: qsTr("Progress")
    Accessible.role: Accessible.ProgressBar
    border.color: Theme.line
    border.width: Theme.lineWidth
    color: Theme.surface
    height: 1.8 * Theme.unit
    radius: height / 2

    Rectangle {
        anchors.left: parent.left
        color: Theme.accent
        height: parent.height
        radius: parent.radius
        width: root.count > 0 ? parent.width * Math.min(1, root.index / root.count) : 0
    }
}
