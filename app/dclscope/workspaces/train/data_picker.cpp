// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/data_picker.h"

#include "app/dclscope/workspaces/train/path_edit.h"
#include "app/dclscope/workspaces/train/recipe_library.h"
#include "widgets/style/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <optional>

namespace dclscope {

DataPicker::DataPicker(QWidget* parent)
    : QWidget(parent), line_(new PathEdit(tr("Data folder"), tr("Choose the folder of the data"))), text_(new QLabel) {
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setFont(readableFont(font(), 0.95));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(line_);
    column->addWidget(text_);
    connect(line_, &PathEdit::changed, this, &DataPicker::refresh);
    connect(&Theme::instance(), &Theme::changed, this, &DataPicker::refresh);
}

QString DataPicker::path() const { return line_->path(); }

void DataPicker::setPath(const QString& path) {
    line_->setPath(path);
    refresh();
}

void DataPicker::choose() { line_->choose(); }

void DataPicker::setRecipe(const training::Recipe& recipe) {
    recipe_ = recipe;
    refresh();
}

void DataPicker::setChangeable(bool changeable) {
    changeable_ = changeable;
    refresh();
}

void DataPicker::refresh() {
    const bool generated = generatesData(recipe_);
    const std::optional<QString> found = generated ? std::nullopt : foundData(recipe_);
    const bool missing = !generated && !found && path().isEmpty();
    line_->setEnabled(!generated && changeable_);
    line_->setPlaceholder(generated ? tr("not needed") : found ? *found : tr("choose a folder, or drop one here"));
    text_->setText(dataSentence(recipe_) + (missing ? u' ' + tr("It is not there: choose the folder.") : QString()));
    QPalette palette = text_->palette();
    const ThemeColors& colors = Theme::instance().colors();
    palette.setColor(QPalette::WindowText, missing ? colors.warning : colors.subtle);
    text_->setPalette(palette);
}

} // namespace dclscope
