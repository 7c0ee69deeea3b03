import QtQuick
import Kiosk.Controls

// A line icon in a colour of the theme; `mirrored` only where it means direction.
Item {
    id: root

    property color colour: Theme.ink
    property bool mirrored: false
    property string name: ""
    property real size: Theme.iconSize

    Accessible.ignored: true
    implicitHeight: size
    implicitWidth: size
    visible: name !== ""

    Image {
        anchors.fill: parent
        mirror: root.mirrored && Theme.rtl
        source: root.name === "" ? "" : "image://icon/" + root.name + "/" + String(root.colour).slice(-6)
        sourceSize.height: Math.round(root.size)
        sourceSize.width: Math.round(root.size)
    }
}
