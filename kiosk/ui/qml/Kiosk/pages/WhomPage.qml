import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// Whom the request is for, before any document is read.
PageFrame {
    id: root

    required property Face face

    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    title: qsTr("Who is this request for?")

    TileList {
        model: root.face.relations
        width: parent.width

        onChosen: key => root.face.journey.chooseRelation(key)
    }
}
