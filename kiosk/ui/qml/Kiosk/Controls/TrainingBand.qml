import QtQuick
import Kiosk.Controls

// Above every page while nothing of it counts, in both languages at once.
Rectangle {
    id: root

    property alias font: label.font
    property bool shown: false

    color: Theme.warning
    height: shown ? label.implicitHeight + Theme.gap : 0
    visible: shown

    KText {
        id: label

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.background
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        text: "تدريب  ·  TRAINING"
    }
}
