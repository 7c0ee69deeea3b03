import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// It is cancelled.
PageFrame {
    id: root

    required property Face face

    primaryIcon: "check"
    primaryText: qsTr("I have finished")
    title: qsTr("The appointment is cancelled")

    onPrimaryActivated: root.face.arriving.finish()

    KIcon {
        anchors.horizontalCenter: parent.horizontalCenter
        colour: Theme.action
        name: "check"
        size: 4 * Theme.iconSize
    }
    KText {
        horizontalAlignment: Text.AlignHCenter
        role: "heading"
        text: qsTr("The slip is no longer valid.")
        width: parent.width
    }
}
