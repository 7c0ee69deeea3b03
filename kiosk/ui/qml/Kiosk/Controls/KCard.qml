import QtQuick
import Kiosk.Controls

// A rounded surface with a thin line around what belongs together.
Rectangle {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing

    readonly property bool breakable: true

    border.color: Theme.line
    border.width: Theme.lineWidth
    color: Theme.surface
    implicitHeight: column.implicitHeight + 2 * Theme.padding
    implicitWidth: column.implicitWidth + 2 * Theme.padding
    radius: Theme.radius

    Column {
        id: column

        anchors.left: parent.left
        anchors.margins: Theme.padding
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gap / 2
    }
}
