import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The last page: nothing may stay behind in the kiosk.
PageFrame {
    id: root

    required property Face face

    primaryIcon: "check"
    primaryText: qsTr("I have finished")
    title: qsTr("Take your papers")

    onPrimaryActivated: root.face.journey.done()

    KIcon {
        anchors.horizontalCenter: parent.horizontalCenter
        colour: Theme.action
        name: "papers"
        size: 4 * Theme.iconSize
    }
    KText {
        horizontalAlignment: Text.AlignHCenter
        role: "heading"
        text: qsTr("Take your passport from the reader.")
        visible: root.face.journey.documentRead
        width: parent.width
    }
    KText {
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Thank you. Goodbye.")
        width: parent.width
    }
}
