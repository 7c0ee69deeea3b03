pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// Which papers are here today; nothing on this page stops the way on.
PageFrame {
    id: root

    required property Face face

    primaryText: qsTr("Next")
    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    title: qsTr("Which of these papers do you have today?")

    onPrimaryActivated: root.face.journey.next()

    Repeater {
        model: root.face.papers

        KCard {
            id: card

            required property string answer
            required property string key
            required property string label
            required property string note

            width: parent.width

            KText {
                role: "label"
                text: card.label
                width: parent.width
            }
            KText {
                role: "small"
                soft: true
                text: card.note
                visible: text !== ""
                width: parent.width
            }
            KChoice {
                columns: 2
                current: card.answer
                label: ""
                objectName: "paper-" + card.key
                options: [
                    {
                        "value": "yes",
                        "label": qsTr("I have it")
                    },
                    {
                        "value": "no",
                        "label": qsTr("Not with me")
                    }
                ]
                width: parent.width

                onChosen: value => root.face.papers.say(card.key, value === "yes")
            }
        }
    }
    KBanner {
        kind: "info"
        objectName: "papers-count"
        text: root.face.papers.count + (root.face.papers.missing ? " " + qsTr("You can go on. We print what is missing; the clerk decides.") : "")
        width: parent.width
    }
}
