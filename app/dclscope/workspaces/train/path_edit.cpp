// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/path_edit.h"

#include "app/dclscope/workspaces/live/small_button.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>

namespace dclscope {

PathEdit::PathEdit(const QString& name, const QString& title, QWidget* parent)
    : QWidget(parent), title_(title), line_(new QLineEdit) {
    line_->setAccessibleName(name);
    line_->setClearButtonEnabled(true);
    line_->setAcceptDrops(false); // as text it would be "file:///..."; what is around it takes it as a folder
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(line_, 1);
    QToolButton* button = smallButton(IconShape::Open, title, title);
    row->addWidget(button);
    connect(button, &QToolButton::clicked, this, &PathEdit::choose);
    connect(line_, &QLineEdit::textEdited, this, [this] { emit changed(path()); });
    connect(line_, &QLineEdit::textChanged, this, [this](const QString& text) {
        line_->setToolTip(text.isEmpty() ? line_->placeholderText() : text);
        if (text.isEmpty() && line_->hasFocus()) emit changed({}); // cleared by its button
    });
    setFocusProxy(line_);
}

QString PathEdit::path() const {
    QString path = line_->text().trimmed();
    if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/"))) path.replace(0, 1, QDir::homePath());
    return path;
}

void PathEdit::setPath(const QString& path) {
    if (path == line_->text()) return;
    line_->setText(path);
    line_->setCursorPosition(0);
}

void PathEdit::setPlaceholder(const QString& text) {
    line_->setPlaceholderText(text);
    if (line_->text().isEmpty()) line_->setToolTip(text);
}

void PathEdit::choose() {
    const QString path = QFileDialog::getExistingDirectory(this, title_, this->path());
    if (path.isEmpty()) return;
    setPath(path);
    emit changed(path);
}

} // namespace dclscope
