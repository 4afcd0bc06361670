// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/series_dialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace dclscope {

SeriesDialog::SeriesDialog(const QString& folder, const QStringList& names, QWidget* parent)
    : QDialog(parent), list_(new QListWidget) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Several trainings"));
    auto* question =
        new QLabel(tr("“%1” holds checkpoints of several trainings, or several checkpoints of one that are "
                      "not its epochs. Which are to be looked at?")
                       .arg(QFileInfo(folder).fileName()));
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    list_->setAccessibleName(tr("Trainings in this folder"));
    list_->addItems(names);
    // What tells long names apart is often their end.
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setTextElideMode(Qt::ElideMiddle);
    for (int i = 0; i < list_->count(); ++i) list_->item(i)->setToolTip(names[i]);
    list_->setCurrentRow(0);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel);

    auto* column = new QVBoxLayout(this);
    column->addWidget(question);
    column->addWidget(list_);
    column->addWidget(buttons);
    resize(520, 320);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(list_, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, [this] { emit chosen(list_->currentItem()->text()); });
    list_->setFocus();
}

} // namespace dclscope
