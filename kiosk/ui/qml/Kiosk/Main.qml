pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls
import "pages"

// The applicant's window: one page at a time, loaded by name; what lies over it; the keyboard.
Window {
    id: root

    required property Face face
    readonly property bool covered: face.journey.overlay !== "" || face.idle.secondsLeft > 0

    color: Theme.background
    title: root.face.lobby.mission

    TrainingBand {
        id: band

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        shown: root.face.lobby.training
    }
    Shell {
        id: shell

        anchors.fill: parent
        anchors.topMargin: band.height
        bar.backVisible: root.face.journey.backVisible
        bar.covered: root.covered
        bar.exitVisible: root.face.journey.exitVisible
        bar.helpVisible: root.face.journey.visiting
        bar.listening: root.face.listening.speaking
        bar.listenVisible: root.face.listening.available
        bar.languageText: root.face.journey.rtl ? "English" : "العربية"
        barVisible: root.face.journey.visiting
        bar.onAccessRequested: root.face.journey.open("access")
        bar.onBackRequested: root.face.journey.back()
        bar.onExitRequested: root.face.journey.askExit()
        bar.onHelpRequested: root.face.help.ask()
        bar.onLanguageRequested: root.face.journey.switchLanguage()
        bar.onListenRequested: root.face.listening.toggle()

        page: Loader {
            id: loader

            function show(): void {
                setSource(Qt.resolvedUrl("pages/" + root.face.journey.page + ".qml"), {
                    "face": root.face
                });
            }

            anchors.fill: parent
            focus: true
            objectName: "page"

            Component.onCompleted: show()

            Connections {
                function onPlaceChanged(): void {
                    loader.show();
                }

                target: root.face.journey
            }
        }

        // Where staff knock, on a screen that nobody uses: the corner of the screen itself, and the left one in every
        // language, for places that aren't anchored aren't mirrored. Nothing is here for anybody else.
        MouseArea {
            Accessible.ignored: true
            height: Theme.margin + Theme.target
            objectName: "knock"
            visible: root.face.staff.usable && ["AttractPage", "ClosedPage"].includes(root.face.journey.page)
            width: Theme.margin + Theme.target

            onClicked: root.face.staff.knock()
        }
        Loader {
            active: root.face.journey.overlay === "exit"
            anchors.fill: parent

            onLoaded: (item as Item).visible = true

            sourceComponent: ConfirmOverlay {
                readonly property bool booking: root.face.booking.unfinished

                body: qsTr("If you leave now, what you typed is erased.")
                leaveText: qsTr("Leave and erase")
                stayText: booking ? qsTr("Stay and finish booking") : qsTr("Stay and finish the request")
                title: booking ? qsTr("Your appointment is not booked yet") : qsTr("Your request has not been submitted yet")

                onLeaving: root.face.journey.leave()
                onStayed: root.face.journey.close()
            }
        }
        Loader {
            active: root.face.journey.overlay === "help"
            anchors.fill: parent

            onLoaded: (item as Item).visible = true

            sourceComponent: HelpOverlay {
                place: root.face.lobby.place
                stage: root.face.help.stage

                onClosed: root.face.journey.close()
                onOver: root.face.help.over()
            }
        }
        Loader {
            active: root.face.journey.overlay === "access"
            anchors.fill: parent

            onLoaded: (item as Item).visible = true

            sourceComponent: AccessPanel {
                soundOffered: root.face.listening.available

                onClosed: root.face.journey.close()
            }
        }
        Loader {
            active: root.face.idle.secondsLeft > 0
            anchors.fill: parent

            onLoaded: (item as Item).visible = true

            sourceComponent: IdleOverlay {
                secondsLeft: root.face.idle.secondsLeft
                unfinished: root.face.journey.unfinished

                onMoreRequested: root.face.idle.needMoreTime()
            }
        }
    }
}
