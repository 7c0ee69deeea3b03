import QtQuick
import Kiosk.Controls

Window {
    id: window

    property string shown: "controls"

    visible: true

    Shell {
        id: shell

        anchors.fill: parent
        bar.languageText: Theme.rtl ? "English" : "العربية"
        page: Loader {
            anchors.fill: parent
            source: "pages/" + window.shown + ".qml"
            onLoaded: if (item.hasOwnProperty("bottomInset")) item.bottomInset = Qt.binding(() => shell.bottomInset)
        }
    }
}
