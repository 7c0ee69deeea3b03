import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// What the appointment is about; only what can be booked.
PageFrame {
    id: root

    required property Face face

    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    title: qsTr("What is the appointment for?")

    TileList {
        model: root.face.bookGroups
        width: parent.width

        onChosen: key => root.face.booking.chooseGroup(key)
    }
}
