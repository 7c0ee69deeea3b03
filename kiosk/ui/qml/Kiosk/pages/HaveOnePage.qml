import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// There is an appointment for this service already: one is enough.
PageFrame {
    id: root

    required property Face face

    primaryIcon: "check"
    primaryText: qsTr("Keep it as it is")
    title: qsTr("You have an appointment already")

    onPrimaryActivated: root.face.arriving.finish()

    KText {
        role: "heading"
        text: root.face.booking.had
        width: parent.width
    }
    TileList {
        model: root.face.answers
        width: parent.width

        onChosen: key => root.face.arriving.choose(key)
    }
}
