import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// Whom the appointment is bound to; that person brings the document along.
PageFrame {
    id: root

    required property Face face

    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    subtitle: root.face.booking.dayTwice + "  ·  " + root.face.booking.time
    title: qsTr("In whose name is the appointment?")

    KText {
        role: "label"
        text: qsTr("One name is enough: all of you come together with it.")
        visible: root.face.booking.several
        width: parent.width
    }
    TileList {
        model: root.face.bookWays
        width: parent.width

        onChosen: key => root.face.booking.chooseWay(key)
    }
    KText {
        text: qsTr("Bring the same document on the day. Name and number are kept encrypted, only for this appointment, and erased %n day(s) after it.", "", root.face.lobby.retentionDays)
        width: parent.width
    }
}
