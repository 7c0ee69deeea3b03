import QtQuick
import Kiosk.Controls

// Every control in sight, for the tests and for looking at.
Window {
    id: window

    property var settings: ({})
    property string shown: "controls"
    readonly property bool covered: ["access", "confirm", "idle"].includes(shown)

    visible: true

    Shell {
        id: shell

        anchors.fill: parent
        bar.covered: window.covered
        bar.objectName: "bar"
        bar.languageText: Theme.rtl ? "English" : "العربية"

        page: Loader {
            id: loader

            anchors.fill: parent

            function show(): void {
                setSource("pages/" + (window.covered ? "controls" : window.shown) + ".qml", window.settings);
            }

            Component.onCompleted: show()

            Connections {
                function onShownChanged(): void {
                    loader.show();
                }

                target: window
            }
        }

        Loader {
            anchors.fill: parent
            source: window.covered ? "pages/over_" + window.shown + ".qml" : ""
        }
    }
}
