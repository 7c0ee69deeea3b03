import QtQuick
import "internal"

// "I don't know": the clerk will fill it in. Quiet beside the answers until it is chosen.
OptionCard {
    multiple: true
    quiet: true
    text: qsTr("I don't know; the clerk will fill it in")
}
