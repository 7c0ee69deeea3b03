import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The free times of one day.
PageFrame {
    id: root

    required property Face face

    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    subtitle: root.face.booking.dayLine
    title: root.face.booking.day

    CellGrid {
        model: root.face.dayTimes
        wanted: 16 * 0.55 * Theme.heading
        width: parent.width

        onChosen: key => root.face.booking.chooseTime(key)
    }
}
