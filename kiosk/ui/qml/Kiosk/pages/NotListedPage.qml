import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The service is not here: whom to ask.
PageFrame {
    id: root

    required property Face face

    primaryIcon: ""
    primaryText: qsTr("Back to the services")
    title: qsTr("My service is not listed")

    onPrimaryActivated: root.face.journey.back()

    KText {
        role: "heading"
        text: qsTr("A colleague will help you with it.")
        width: parent.width
    }
    KText {
        text: qsTr("Please go to %1.").arg(root.face.lobby.place)
        width: parent.width
    }
}
