import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// How to show who the document is for; the service says which way comes first.
PageFrame {
    id: root

    required property Face face

    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    subtitle: root.face.details.concernedOther ? qsTr("The person concerned: whom the document is for") : ""
    title: root.face.details.concernedOther ? qsTr("Which document is there?") : qsTr("Which document do you have?")

    TileList {
        model: root.face.ways
        width: parent.width

        onChosen: key => root.face.journey.chooseIdentity(key)
    }
}
